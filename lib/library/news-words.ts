/**
 * News words: groups of words and fixed phrases that newsrooms use for one thing, whatever the story ("sue, lawsuit, take to court"). Wider and
 * looser than lib/text's concepts, which must fit into every tab: a shared group tells less than a shared concept (alignment.ts).
 *
 * Tried in its place: the synonyms and hypernyms of WordNet 3.1 for 6,600 words. They changed nothing: its senses are finer, and other ones, than
 * those in which news varies its words.
 */
import newsWords from '../../data/lexicon/news-words.json' with { type: 'json' };
import { stemsOf } from '../text/concepts.ts';
import { createPhrases, type Phrases } from '../text/phrases.ts';

/** A form found in a sentence: first and last token, and the keys of its groups. */
export interface GroupFound {
  first: number;
  last: number;
  keys: readonly string[];
}

let built: Phrases<string> | null = null;

function groups(): Phrases<string> {
  if (!built) {
    built = createPhrases();
    for (const [at, forms] of newsWords.groups.entries())
      for (const form of forms.split(', ')) built.add(stemsOf(form), `k:${at}`);
  }
  return built;
}

/** All forms of a sentence: at every word the longest that begins there, and the word by itself. */
export function groupsIn(stems: readonly string[]): GroupFound[] {
  const phrases = groups();
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
