/**
 * How messages go between the parts of the extension, whatever they say. Errors are values, as an Error does not survive the way between
 * contexts. When the extension was updated or removed under a page, its old content script goes quiet and does not fill the page's console.
 *
 * What arrives is checked by what the caller brings: a schema (messenger.ts), or in the content script a check by hand (page-end.ts).
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Answer, MessageOf, MessageType } from './protocol.ts';

/**
 * What can go wrong with a message: nobody listens there, this copy of the extension is no longer in force, the answer has not the shape
 * that it should have, or the other side failed.
 */
export type MessageError = 'no-receiver' | 'context-gone' | 'bad-answer' | 'failed';

export type Result<T> = { ok: true; value: T } | { ok: false; error: MessageError };

/** Who sent a message, as far as a handler may need it. */
export interface Sender {
  /** The tab whose page sent it; undefined for the extension's own pages outside a tab. */
  tabId: number | undefined;
  windowId: number | undefined;
  frameId: number | undefined;
  url: string | undefined;
}

/** One handler for every message that a receiver answers. */
export type Handlers<T extends MessageType> = {
  [One in T]: (message: MessageOf<One>, sender: Sender) => Answer<One> | Promise<Answer<One>>;
};

/** Gives back what has the shape that it should have, and undefined for all else. */
export type Check<Value> = (raw: unknown) => Value | undefined;

/**
 * Answers messages until the signal aborts. Those for others, of an unknown shape or from a sender who may not send them are left unanswered.
 *
 * @param check knows the messages that this receiver answers
 */
export function listen<T extends MessageType>(
  check: Check<MessageOf<T>>,
  handlers: Handlers<T>,
  signal: AbortSignal,
): void {
  const listener = (raw: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
    const message = check(raw);
    if (message === undefined || !maySend(message.type, from)) return undefined;
    // The union of handlers cannot be narrowed by a key of its own; the check has just found that message and name belong together.
    const handler = handlers[message.type as T] as (message: unknown, sender: Sender) => unknown;
    const sender = {
      tabId: from.tab?.id,
      windowId: from.tab?.windowId,
      frameId: from.frameId,
      url: from.url,
    };
    return answer(() => handler(message, sender));
  };
  if (signal.aborted) return;
  // The polyfill's type for listeners wants `any`; a listener that answers undefined leaves the message to others.
  const untyped = listener as Runtime.OnMessageListener;
  browser.runtime.onMessage.addListener(untyped);
  signal.addEventListener('abort', () => {
    if (isContextAlive()) browser.runtime.onMessage.removeListener(untyped);
  });
}

/** What goes over the wire: the answer, or that there is none. */
type Wire = { ok: true; value: unknown } | { ok: false };

async function answer(handler: () => unknown): Promise<Wire> {
  try {
    return { ok: true, value: (await handler()) ?? null };
  } catch (error) {
    console.error('sidelight: a message could not be answered', error);
    return { ok: false };
  }
}

/** Sends a message by `send` and checks the answer. */
export async function ask<A>(check: Check<A>, send: () => Promise<unknown>): Promise<Result<A>> {
  if (!isContextAlive()) return { ok: false, error: 'context-gone' };
  let raw: unknown;
  try {
    raw = await send();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
  if (raw === undefined || raw === null) return { ok: false, error: 'no-receiver' };
  const { ok, value } = Object(raw) as { ok?: unknown; value?: unknown };
  if (typeof ok !== 'boolean') return { ok: false, error: 'bad-answer' };
  if (!ok) return { ok: false, error: 'failed' };
  const checked = check(value);
  return checked === undefined ? { ok: false, error: 'bad-answer' } : { ok: true, value: checked };
}

/**
 * Only this extension sends at all, pages speak from a tab, and what the popup may ask comes from an address of the extension: a content
 * script carries the extension's id too, but not its address.
 */
function maySend(type: MessageType, from: Runtime.MessageSender): boolean {
  if (from.id !== browser.runtime.id) return false;
  if (type.startsWith('page>')) return from.tab?.id !== undefined;
  return from.url?.startsWith(browser.runtime.getURL('')) === true;
}

/** False once the extension was updated, switched off or removed while this script lived on. */
const isContextAlive = (): boolean => browser.runtime?.id !== undefined;

function errorOf(error: unknown): MessageError {
  const text = error instanceof Error ? error.message : String(error);
  if (/context invalidated|extension context/i.test(text)) return 'context-gone';
  return /receiving end|could not establish connection|no tab with id|message port closed/i.test(text)
    ? 'no-receiver'
    : 'failed';
}
