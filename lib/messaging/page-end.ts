/**
 * The content script's end of the messages, checked by hand: the schema library would be a twentieth of what every page loads. The messages
 * that a page answers are flat, and what it asks for is answered with little; a test holds these checks against the schemas of protocol.ts.
 */
import { browser } from '../browser.ts';
import type { Answer, MessageOf, MessageTo, MessageType, ToPageSchema } from './protocol.ts';
import { ask, type Check, type Handlers, listen, type Result } from './wire.ts';

type ToPage = MessageTo<typeof ToPageSchema>['type'];

/** The fields of each message beside its type, by what `typeof` says of them. */
const FIELDS: Readonly<Record<ToPage, Readonly<Record<string, 'string' | 'number' | 'boolean'>>>> = {
  'popup>page:summary': {},
  'popup>page:show': { matchId: 'string' },
  'popup>page:stop': {},
  'background>page:ping': {},
};

/** Knows the messages that a page answers. */
export const messageToPage: Check<MessageOf<ToPage>> = (raw) => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { type, ...rest } = raw as Record<string, unknown>;
  const fields = Object.entries(FIELDS).find(([name]) => name === type)?.[1];
  const isKnown =
    fields !== undefined &&
    Object.keys(rest).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, kind]) => typeof rest[name] === kind);
  return isKnown ? (raw as MessageOf<ToPage>) : undefined;
};

/** Answers what the page is asked. */
export const handlePageMessages = (handlers: Handlers<ToPage>, signal: AbortSignal): void =>
  listen(messageToPage, handlers, signal);

const done: Check<{ done: boolean }> = (raw) => {
  const { done, ...rest } = Object(raw) as { done?: unknown };
  return typeof done === 'boolean' && Object.keys(rest).length === 0 ? { done } : undefined;
};

/** What a page asks the background to do for it, each with the check of its answer. */
export const ERRANDS = {
  'page>background:style': done,
  'page>background:popover': done,
  'page>background:count': (raw) => (raw === null ? null : undefined),
  // What is in the list is not looked into: it comes from the same engine as the page's own matches, by way of this extension alone.
  'page>background:match': (raw) => {
    const { found, isWhole } = Object(raw) as Record<string, unknown>;
    return Array.isArray(found) && typeof isWhole === 'boolean'
      ? (raw as Answer<'page>background:match'>)
      : undefined;
  },
} satisfies { [T in MessageType]?: Check<Answer<T>> };

/** Sends the background on an errand. */
export const sendErrand = <T extends keyof typeof ERRANDS>(
  message: MessageOf<T>,
): Promise<Result<Answer<T>>> =>
  ask(ERRANDS[(message as { type: T }).type] as Check<Answer<T>>, () => browser.runtime.sendMessage(message));
