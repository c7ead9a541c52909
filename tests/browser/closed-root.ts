/**
 * The popover's card in Firefox: its shadow root is closed, and Firefox's accessibility tree does not lead into it. The protocol itself
 * hands out closed roots to whoever asks for them; the driver has no method for that, so it is asked underneath it.
 */
import type { Page } from 'puppeteer-core';

/** An element that can be looked at where it stands. */
export interface Card {
  evaluate<T>(look: (element: Element, word: string) => T, word: string): Promise<T>;
  dispose(): Promise<void>;
}

interface RemoteNode {
  sharedId?: string;
  value?: { shadowRoot?: RemoteNode | null };
}

/** A node, or another value. */
type Answer = { result: { type: string; result: unknown } };

/** What of the driver's inside is used. */
interface Inside {
  connection: { send(method: string, params: unknown): Promise<Answer> };
}

export async function cardInFirefox(page: Page): Promise<Card | null> {
  const { connection } = page.browser() as unknown as Inside;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const call = async (code: string, args: unknown[]): Promise<unknown> => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: code,
      arguments: args,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    if (result.type !== 'success') throw new Error('the popover could not be looked at');
    return result.result;
  };
  const host = (await call("() => document.querySelector('sidelight-popover')", [])) as RemoteNode;
  const sharedId = host.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return null;
  const find = 'root.querySelector(\'[role="dialog"]\')';
  const there = (await call(`(root) => ${find} !== null`, [{ sharedId }])) as { value: unknown };
  if (there.value !== true) return null;
  return {
    async evaluate(look, word) {
      const code = `(root) => JSON.stringify((${look})(${find}, ${JSON.stringify(word)}))`;
      const { value } = (await call(code, [{ sharedId }])) as { value: unknown };
      return JSON.parse(String(value));
    },
    dispose: () => Promise.resolve(),
  };
}
