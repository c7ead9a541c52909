/**
 * Every message of the extension. A message's name says who sends it and who answers (`popup>page:summary`); its shape is checked on both
 * sides, for what arrives may come from an older copy of the extension or from a page that has taken over its content script. What the popup
 * may ask the panel and the reader's commands may ask too.
 *
 * Schemas and answers stand apart by receiver, so that a script carries only those of the messages that it sends and answers: the content
 * script is loaded into every page.
 */
import * as v from 'valibot';
import { ClaimNameSchema, DIFFERENCE_KINDS } from '../claims/schema.ts';
import type { Pack } from '../claims/types.ts';
import type { Match, Reason, SentenceMatches } from '../match/types.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const done = v.strictObject({ done: v.boolean() });
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A record that the background itself has made: that it is one is enough where its parts are only drawn as text. */
const record = <T extends object>() =>
  v.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** Blocks of a page that are compared at once, and characters of each; a portion of an article is far below (lib/reader/portions.ts). */
const MOST_BLOCKS = 20_000;
const LONGEST_BLOCK = 1_000_000;

/** The reasons come along, as a function could not. */
type MatchOnWire = Omit<Match, 'why'> & { why: Reason[] };

/** A match as a list outside the page shows it. */
export const PageMatchSchema = v.strictObject({
  /** Names the match within one visit of one page. */
  matchId: v.string(),
  claim: ClaimNameSchema,
  tier: v.picklist(['sure', 'possible']),
  /** What the page says otherwise than the claim does. */
  differs: v.array(v.picklist(DIFFERENCE_KINDS)),
  sentence: v.string(),
});

/**
 * What was found on a page so far; `matches` in reading order, `sentences` as many as were compared. `left`: the page changes without end
 * and is no longer followed.
 */
export const PageSummarySchema = v.strictObject({
  status: v.picklist(['reading', 'done', 'stopped-early', 'left', 'not-an-article']),
  url: v.string(),
  title: v.string(),
  sentences: count,
  matches: v.array(PageMatchSchema),
  /** Day on which the page says it was published, ISO 8601. */
  published: v.exactOptional(v.string()),
});

/**
 * Why a tab cannot be read: the browser keeps the page to itself, nobody has given leave for it, the reader has switched its site off or
 * has paused, or reading failed.
 */
export const ReadTabAnswerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true) }),
  v.strictObject({
    ok: v.literal(false),
    reason: v.picklist(['restricted-page', 'no-leave', 'switched-off', 'paused', 'failed']),
  }),
]);

/** Messages that a content script answers. */
export const ToPageSchema = v.variant('type', [
  /** Asks what was found on the page. */
  v.strictObject({ type: v.literal('popup>page:summary') }),
  /** Asks to scroll to a mark and open its popover. */
  v.strictObject({ type: v.literal('popup>page:show'), matchId: v.string() }),
  /** Tells that the site was switched off: the reader script takes its marks away and falls silent. */
  v.strictObject({ type: v.literal('popup>page:stop') }),
  /** Asks whether a reader script of this copy of the extension is there. */
  v.strictObject({ type: v.literal('background>page:ping') }),
]);

/** Messages that the background answers. */
export const ToBackgroundSchema = v.variant('type', [
  /** Asks to inject the reader into a tab that the reader has just opened the popup on; `anyway` for a site that is off, or in a pause. */
  v.strictObject({ type: v.literal('popup>background:read-tab'), tabId, anyway: v.optional(v.boolean()) }),
  /** Asks to pause for an hour, or to go on; answered when it is so. */
  v.strictObject({ type: v.literal('popup>background:pause'), on: v.boolean() }),
  /** Tells that the sites the extension may read have changed. */
  v.strictObject({ type: v.literal('popup>background:sites-changed') }),
  /** Tells that the saved articles have changed: the pack of them is made anew. */
  v.strictObject({ type: v.literal('popup>background:articles-changed') }),
  /** Asks to insert the marks' style sheet into the sender's frame. */
  v.strictObject({ type: v.literal('page>background:style') }),
  /** Asks for the pointer of something that can be clicked on the sender's frame, or for the page's own. */
  v.strictObject({ type: v.literal('page>background:pointer'), on: v.boolean() }),
  /** Asks to run the popover's script in the sender's frame; answered when it has run. */
  v.strictObject({ type: v.literal('page>background:popover') }),
  /** Asks for the catalogue of the reader's language: a page cannot read the extension's files. */
  v.strictObject({ type: v.literal('page>background:catalogue') }),
  /** Asks to open the panel on a claim, within the reader's click. */
  v.strictObject({ type: v.literal('page>background:open-panel'), claim: ClaimNameSchema }),
  /** Asks to remember, or to forget, that a sentence does not state a claim. */
  v.strictObject({
    type: v.literal('page>background:not-this-claim'),
    claim: ClaimNameSchema,
    sentence: v.string(),
    isNot: v.boolean(),
  }),
  /** Tells how many claims are marked on the page, for the toolbar badge. A claim that is stated twice is one. */
  v.strictObject({ type: v.literal('page>background:count'), sure: count }),
  /** Asks to compare blocks of the page with the installed packs. */
  v.strictObject({
    type: v.literal('page>background:match'),
    blocks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_BLOCK))), v.maxLength(MOST_BLOCKS)),
    published: v.nullable(v.string()),
  }),
  /** Asks for all that is shown of a claim: what of the packs it needs, as one pack. */
  v.strictObject({ type: v.literal('page>background:pack'), claim: ClaimNameSchema }),
]);

/** Messages that the popover's script answers. */
export const ToPopoverSchema = v.variant('type', [
  /** Asks an open popover to go to the next mark or the one before. */
  v.strictObject({ type: v.literal('background>popover:step'), by: v.picklist([1, -1]) }),
]);

/** What is answered to each message; `null` where nothing is. */
export const PAGE_ANSWERS = {
  'popup>page:summary': PageSummarySchema,
  'popup>page:show': v.strictObject({ shown: v.boolean() }),
  'popup>page:stop': v.null(),
  'background>page:ping': v.null(),
} as const;

export const BACKGROUND_ANSWERS = {
  'page>background:style': done,
  'page>background:popover': done,
  'page>background:count': v.null(),
  /** The sentences of each block with their matches; none where no pack is in use. Not whole where time ran out or a pack is damaged. */
  'page>background:match': v.looseObject({
    found: v.custom<SentenceMatches<MatchOnWire>[][]>(Array.isArray),
    isWhole: v.boolean(),
  }),
  'popup>background:read-tab': ReadTabAnswerSchema,
  'popup>background:pause': v.null(),
  'popup>background:sites-changed': v.null(),
  'popup>background:articles-changed': v.null(),
  'page>background:pointer': done,
  'page>background:not-this-claim': done,
  'page>background:catalogue': v.strictObject({ language: v.string(), text: v.string() }),
  'page>background:open-panel': v.null(),
  'page>background:pack': record<Pack>(),
} as const;

export const POPOVER_ANSWERS = {
  /** Whether a popover was open to take the step; if not, the place of the mark that was shown last, null where none was. */
  'background>popover:step': v.strictObject({ stepped: v.boolean(), last: v.nullable(count) }),
} as const;

export type PageMatch = v.InferOutput<typeof PageMatchSchema>;
export type PageSummary = v.InferOutput<typeof PageSummarySchema>;
export type ReadTabAnswer = v.InferOutput<typeof ReadTabAnswerSchema>;
export type ReceiverSchema = typeof ToPageSchema | typeof ToBackgroundSchema | typeof ToPopoverSchema;
export type MessageTo<S extends ReceiverSchema> = v.InferOutput<S>;
export type Message = MessageTo<ReceiverSchema>;
export type MessageType = Message['type'];
export type MessageOf<T extends MessageType> = Extract<Message, { type: T }>;
type Answers = typeof PAGE_ANSWERS & typeof BACKGROUND_ANSWERS & typeof POPOVER_ANSWERS;
export type Answer<T extends MessageType> = v.InferOutput<Answers[T]>;
