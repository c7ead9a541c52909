/** Sends and answers the messages of `protocol.ts`, each checked by its schema. The content script has an end of its own (page-end.ts). */
import * as v from 'valibot';
import { browser } from '../browser.ts';
import {
  type Answer,
  BACKGROUND_ANSWERS,
  type MessageOf,
  type MessageTo,
  type MessageType,
  PAGE_ANSWERS,
  POPOVER_ANSWERS,
  type ReceiverSchema,
  type ToBackgroundSchema,
  type ToPageSchema,
  type ToPopoverSchema,
} from './protocol.ts';
import { ask, type Check, type Handlers, listen, type Result } from './wire.ts';

type TypeTo<S extends ReceiverSchema> = MessageTo<S>['type'];

/** Asks the background. */
export const sendToBackground = <T extends TypeTo<typeof ToBackgroundSchema>>(
  message: MessageOf<T>,
): Promise<Result<Answer<T>>> =>
  ask(answerOf(BACKGROUND_ANSWERS, message), () => browser.runtime.sendMessage(message));

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

/** The check of a message's answer. The type cannot follow a look-up by a key of its own; both tables are written side by side. */
const answerOf = <T extends MessageType>(answers: object, { type }: MessageOf<T>): Check<Answer<T>> =>
  checkOf((answers as Record<string, v.GenericSchema<unknown, Answer<T>>>)[type]!);

function checkOf<Value>(schema: v.GenericSchema<unknown, Value>): Check<Value> {
  return (raw) => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : undefined;
  };
}

/** Answers the messages of a receiver's schema until the signal aborts, see {@link listen}. */
export const handleMessages = <S extends ReceiverSchema>(
  schema: S,
  handlers: Handlers<TypeTo<S>>,
  signal: AbortSignal,
): void =>
  listen(
    (raw) => {
      const parsed = v.safeParse(schema, raw);
      return parsed.success ? (parsed.output as MessageOf<TypeTo<S>>) : undefined;
    },
    handlers,
    signal,
  );
