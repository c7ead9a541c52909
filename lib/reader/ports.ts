/** What the reader asks of the background. When the extension was updated or removed under the page, the reader ends itself. */
import { type Result, sendToBackground } from '../messaging/messenger.ts';

export interface Ports {
  /** Brings the marks' style sheet, once a page. */
  style(): void;
  /** Brings the popover's script; answers whether it is there. Asked again only where it failed. */
  fetchPopover(): Promise<boolean>;
  /** Tells how many claims are marked, when that has changed. */
  count(claims: number): void;
}

/** Milliseconds after which an answer is no longer waited for, so that the next click can ask again. */
const PATIENCE = 5_000;

/** @param life ended when nobody is left to ask */
export function createPorts(life: AbortController): Ports {
  let told = 0;
  let hasStyle = false;
  let popover: Promise<boolean> | null = null;

  async function isDone(asking: Promise<Result<{ done: boolean } | null>>): Promise<boolean> {
    const result = await Promise.race([asking, late()]);
    if (!result.ok && result.error === 'context-gone') life.abort();
    return result.ok && result.value?.done === true;
  }

  return {
    style() {
      if (hasStyle) return;
      hasStyle = true;
      void isDone(sendToBackground({ type: 'page>background:style' })).then((isThere) => {
        hasStyle = isThere;
      });
    },
    fetchPopover() {
      popover ??= isDone(sendToBackground({ type: 'page>background:popover' })).then((isThere) => {
        if (!isThere) popover = null;
        return isThere;
      });
      return popover;
    },
    count(claims) {
      if (claims === told) return;
      told = claims;
      void isDone(sendToBackground({ type: 'page>background:count', sure: claims }));
    },
  };
}

const late = (): Promise<Result<null>> =>
  new Promise((resume) => setTimeout(() => resume({ ok: false, error: 'no-receiver' }), PATIENCE));
