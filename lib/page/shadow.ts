/** Shadow roots, closed ones too: what they show is text of the page like any other. */
import { plain } from './plain.ts';

/** What the browsers give to extensions, each in its own place. */
interface Opener {
  /** Chromium. */
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element. A closed one is asked for only where pages have them: on elements of their own. */
export function shadowOf(element: Element): ShadowRoot | null {
  const open = plain(element, 'shadowRoot');
  if (open || !plain(element, 'localName').includes('-')) return open;
  const { chrome } = globalThis as Opener;
  return import.meta.env.FIREFOX
    ? ((element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null)
    : (chrome?.dom?.openOrClosedShadowRoot(element) ?? null);
}
