/** Follows the address of a page that changes it without loading anew (single-page applications, endless articles). */

/** Milliseconds between looks at the address where the browser has no Navigation API. */
const POLL_INTERVAL = 1_000;

/**
 * Calls `onChange` with the new address (absolute, with its hash) whenever something other than the hash has changed. The page's
 * content may still be the old one at that moment.
 */
export function watchAddress(onChange: (address: string) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let last = withoutHash(location.href);

  function look(): void {
    const now = withoutHash(location.href);
    if (now === last) return;
    last = now;
    onChange(location.href);
  }

  // Fires after the address has changed, for pushState, replaceState and traversals alike; `navigate` would come before.
  const navigation: Navigation | undefined = window.navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  window.addEventListener('popstate', look, { signal });
  const timer = setInterval(look, POLL_INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? address;
