/**
 * News words: groups of words and fixed phrases that newsrooms use for one thing, whatever the story ("sue, lawsuit, take to court"). Wider and
 * looser than lib/text's concepts, which must fit into every tab: a shared group tells less than a shared concept, and a loose group ("bridge,
 * crossing, span") less than a close one (alignment.ts).
 *
 * Tried in its place: the synonyms, hypernyms and derivations of WordNet, and vectors of 350,000 words (GloVe), of sentences, of words one by one, of
 * those that are nearest to each other in both articles, and of those that WordNet relates. Each gave at most 0.01: WordNet's senses are
 * finer, and other ones, than those in which news varies its words, and near vectors are siblings and opposites as often ("raise", "reduce").
 */
import newsWords from '../../data/lexicon/news-words.json' with { type: 'json' };
import { stemsOf } from '../text/concepts.ts';
import { createPhrases, type Phrases } from '../text/phrases.ts';

/** Where the groups stand in the built extension. */
export const NEWS_WORDS_FILE = '/news-words.json';

/** Each group is one line of forms, with ", " between. */
export interface NewsWords {
  groups: readonly string[];
  loose: readonly string[];
}

/** The same with the stems of each form's words, as the file has them: stemming 13,000 forms takes a tenth of a second. */
export function stemmed({ groups, loose }: NewsWords): NewsWords {
  const ofLine = (line: string): string =>
    line
      .split(', ')
      .map((form) => stemsOf(form).join(' '))
      .join(', ');
  return { groups: groups.map(ofLine), loose: loose.map(ofLine) };
}

/** A form found in a sentence: first and last token, and the keys of its groups. */
export interface GroupFound {
  first: number;
  last: number;
  keys: readonly string[];
}

let built: Phrases<string> | null = null;

/** Whether {@link tellNewsWords} has been called. */
export const knowsNewsWords = (): boolean => built !== null;

/**
 * Tells the groups, before anything is read: the extension has them in a file (load-news-words.ts). Node imports them, and needs not be told.
 *
 * @param words stemmed
 */
export function tellNewsWords({ groups, loose }: NewsWords): void {
  const phrases = createPhrases<string>();
  const add = (kind: 'k' | 'l', lines: readonly string[]): void => {
    for (const [at, line] of lines.entries())
      for (const form of line.split(', ')) phrases.add(form.split(' '), `${kind}:${at}`);
  };
  add('k', groups);
  add('l', loose);
  built = phrases;
}

/** All forms of a sentence: at every word the longest that begins there, and the word by itself. */
export function groupsIn(stems: readonly string[]): GroupFound[] {
  if (!built) tellNewsWords(stemmed(newsWords));
  const phrases = built!;
  const found: GroupFound[] = [];
  for (let at = 0; at < stems.length; at++) {
    const longest = phrases.longestAt(stems, at);
    if (!longest) continue;
    found.push({ first: at, last: longest.last, keys: longest.values });
    if (longest.last === at) continue;
    const single = phrases.longestAt([stems[at]!], 0);
    if (single) found.push({ first: at, last: at, keys: single.values });
  }
  return found;
}
