/**
 * Sends and answers the messages of `protocol.ts`. Errors are values, as an Error does not survive the way between contexts. When the
 * extension was updated or removed under a page, its old content script goes quiet and does not fill the page's console.
 */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import {
  type Answer,
  BACKGROUND_ANSWERS,
  type MessageOf,
  type MessageTo,
  type MessageType,
  PAGE_ANSWERS,
  POPOVER_ANSWERS,
  READER_ANSWERS,
  type ReceiverSchema,
  type ToBackgroundSchema,
  type ToPageSchema,
  type ToPopoverSchema,
} from './protocol.ts';

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

type TypeTo<S extends ReceiverSchema> = MessageTo<S>['type'];

/** One handler for every message that a receiver answers. */
export type Handlers<S extends ReceiverSchema> = {
  [T in TypeTo<S>]: (message: MessageOf<T>, sender: Sender) => Answer<T> | Promise<Answer<T>>;
};

/** Asks the background. */
export const sendToBackground = <T extends TypeTo<typeof ToBackgroundSchema>>(
  message: MessageOf<T>,
): Promise<Result<Answer<T>>> =>
  ask(answerOf(BACKGROUND_ANSWERS, message), () => browser.runtime.sendMessage(message));

/** The same from the reader script, which carries the shapes of no more answers than its own. */
export const sendFromReader = <T extends keyof typeof READER_ANSWERS>(
  message: MessageOf<T>,
): Promise<Result<Answer<T>>> =>
  ask(answerOf(READER_ANSWERS, message), () => browser.runtime.sendMessage(message));

/** Asks the content script in a frame of a tab, the top one if none is named; of `all` the first to answer is heard. */
export const sendToPage = <T extends TypeTo<typeof ToPageSchema>>(
  tabId: number,
  message: MessageOf<T>,
  frameId: number | 'all' = 0,
): Promise<Result<Answer<T>>> =>
  ask(answerOf(PAGE_ANSWERS, message), () =>
    browser.tabs.sendMessage(tabId, message, frameId === 'all' ? {} : { frameId }),
  );

/** Asks the popover's script in the top frame of a tab. */
export const sendToPopover = <T extends TypeTo<typeof ToPopoverSchema>>(
  tabId: number,
  message: MessageOf<T>,
): Promise<Result<Answer<T>>> =>
  ask(answerOf(POPOVER_ANSWERS, message), () => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));

/** The schema of a message's answer. The type cannot follow a look-up by a key of its own; both tables are written side by side. */
const answerOf = <T extends MessageType>(answers: object, { type }: MessageOf<T>) =>
  (answers as Record<string, v.GenericSchema<unknown, Answer<T>>>)[type] as v.GenericSchema<
    unknown,
    Answer<T>
  >;

/**
 * Answers the messages of a receiver's schema until the signal aborts. Messages for others, of an unknown shape or from a sender who may not
 * send them are left unanswered.
 */
export function handleMessages<S extends ReceiverSchema>(
  schema: S,
  handlers: Handlers<S>,
  signal: AbortSignal,
): void {
  const listener = (raw: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
    const parsed = v.safeParse(schema, raw);
    if (!parsed.success || !maySend(parsed.output.type, from)) return undefined;
    const message = parsed.output;
    // The union of handlers cannot be narrowed by a key of its own; the schema has just checked that message and name belong together.
    const handler = handlers[message.type as TypeTo<S>] as (message: unknown, sender: Sender) => unknown;
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
const WireSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false) }),
]);

async function answer(handler: () => unknown): Promise<v.InferOutput<typeof WireSchema>> {
  try {
    return { ok: true, value: (await handler()) ?? null };
  } catch (error) {
    console.error('sidelight: a message could not be answered', error);
    return { ok: false };
  }
}

async function ask<A>(schema: v.GenericSchema<unknown, A>, send: () => Promise<unknown>): Promise<Result<A>> {
  if (!isContextAlive()) return { ok: false, error: 'context-gone' };
  let raw: unknown;
  try {
    raw = await send();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
  if (raw === undefined || raw === null) return { ok: false, error: 'no-receiver' };
  const wire = v.safeParse(WireSchema, raw);
  if (!wire.success) return { ok: false, error: 'bad-answer' };
  if (!wire.output.ok) return { ok: false, error: 'failed' };
  const value = v.safeParse(schema, wire.output.value);
  return value.success ? { ok: true, value: value.output } : { ok: false, error: 'bad-answer' };
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
