/**
 * Furniture: what stands in an article and states nothing of its own. Headings, bylines, captions, plugs, lists of other articles, questions,
 * hashtags, lines that only name sources. Told by form and by the words of data/lexicon/article-words.json, never by topic.
 */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };
import { leadInLength } from './lead-in.ts';

/** Why a sentence is no statement. */
export type Furniture =
  | 'heading'
  | 'byline'
  | 'caption'
  | 'plug'
  | 'other articles'
  | 'question'
  | 'social'
  | 'sources'
  | 'fragment';

const oneOf = (forms: readonly string[]): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const LIST_HEAD = new RegExp(`^(?:${oneOf(articleWords.lists)})\\s*:?\\s*$`, 'i');
const LIST_ITEM = /^(?:[-–—•*‣▪]|\d{1,2}[.)])\s+/u;
const PLUG = new RegExp(`^\\W*(?:${oneOf(articleWords.plugs)})\\b`, 'i');
/** "Support UP or become our patron!": an order to the reader that ends in an exclamation mark. */
const ORDER =
  /^\W*(?:become|buy|call|check|click|discover|donate|download|enjoy|find out|follow|get|give|help|join|like|order|register|share|shop|subscribe|support|tap|try|upgrade|vote|watch)\b[^.?]*!$/i;
const CAPTION = new RegExp(`^\\W*(?:${oneOf(articleWords.captions)})\\s*(?::|/|©|by\\b|$)`, 'i');
const BYLINE = new RegExp(
  `^\\W*(?:${oneOf(articleWords.bylines)})\\b|^by (?:\\p{Lu}[\\p{L}'’.-]+(?: |$)){1,4}(?:and |in |$)`,
  'iu',
);
const NAMES_BY = /^By \p{Lu}[\p{L}'’.-]+(?:,? (?:and )?\p{Lu}[\p{L}'’.-]+){0,6}$/u;
const SOURCES = new RegExp(`^\\W*(?:${oneOf(articleWords.sourceLabels)})\\s*:`, 'i');
const SOCIAL =
  /(?:^|\s)#\p{L}|pic\.twitter\.com|t\.co\/|^(?:https?:\/\/|www\.)\S+$|^\S*\s*[—–-].*\(@\w+\)|[👉👇▶📸📷🔴]/u;
const STAMP =
  /^(?:published|updated|posted|last (?:updated|modified)|first published|\d{1,2}:\d{2})\b.{0,60}$|^\d+ (?:min(?:ute)?s?|hours?|days?) (?:read|ago)$/i;
const QUESTION = /\?["'”’»)]*$/u;
const ENDS = /[.!?…:;]["'”’»)\]]*$/u;
const QUOTED = /^["“„«‘']/u;

/** "Run-off vote: what we know": a headline that tells what the article is for. */
const PREVIEW =
  /[:–—-]\s*(?:what (?:we|you|comes|happens|to|it|is|are|has)\b.*|how (?:it|we|they|to)\b.*|all you need to know|(?:the )?(?:key|main) (?:points|facts|questions)|questions and answers|q&a|explained|an? (?:explainer|overview|timeline|analysis)|explainer|overview|timeline|analysis|in (?:pictures|numbers|brief)|at a glance|live(?: updates| blog)?|as it happened)$/i;
/** A heading has at most this many words. A headline, the first paragraph, is read as what it states. */
const LONGEST_HEADING = 14;
const LEAST_WORDS = 3;
const LEAST_HEADLINE = 4;

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Tells the furniture of an article, paragraph by paragraph in reading order: lists of other articles go on until ordinary prose.
 *
 * @returns for a paragraph and its sentences, why each is no statement, or null where it may be one.
 */
export function createFurnitureSieve(): (
  paragraph: string,
  sentences: readonly string[],
) => (Furniture | null)[] {
  let first = true;
  let inList = false;
  return (paragraph, sentences) => {
    const text = paragraph.trim();
    const isFirst = first;
    first = false;
    const all = (why: Furniture): Furniture[] => sentences.map(() => why);
    if (LIST_HEAD.test(text)) {
      inList = true;
      return all('other articles');
    }
    if (inList) {
      if (LIST_ITEM.test(text) || (sentences.length === 1 && !ENDS.test(text))) return all('other articles');
      inList = false;
    }
    const isSingle = sentences.length === 1;
    const bare = text.replace(LIST_ITEM, '');
    if (isSingle && !isFirst && !ENDS.test(bare) && !QUOTED.test(bare) && wordsIn(bare) <= LONGEST_HEADING)
      return all(CAPTION.test(bare) ? 'caption' : SOCIAL.test(bare) ? 'social' : 'heading');
    const isTitle = isSingle && isFirst && !ENDS.test(bare);
    if (isTitle && (wordsIn(bare) < LEAST_HEADLINE || PREVIEW.test(bare))) return all('heading');
    return sentences.map(sentenceFurniture);
  };
}

function sentenceFurniture(sentence: string): Furniture | null {
  const text = sentence.trim();
  if (SOCIAL.test(text)) return 'social';
  if (SOURCES.test(text) && leadInLength(text) === 0) return 'sources';
  if (CAPTION.test(text)) return 'caption';
  if (NAMES_BY.test(text) || (BYLINE.test(text) && wordsIn(text) <= LONGEST_HEADING)) return 'byline';
  if (PLUG.test(text) || ORDER.test(text) || STAMP.test(text)) return 'plug';
  if (QUESTION.test(text)) return 'question';
  if (wordsIn(text) < LEAST_WORDS) return 'fragment';
  return null;
}
