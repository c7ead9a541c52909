/**
 * Plain denials, made: an agreeing sentence of a labelled page with a "not" behind its auxiliary says the contrary. Authors who are asked for changed details
 * seldom write one that plain, and pages teach that a "not" stands in agreeing sentences as often. Of 199 such sentences, each judged without its file, lessons
 * tell 143 that learn from the others; what that costs elsewhere MEASURED.md tells.
 */
import type { LabelledPage, LabelledSentence } from '../labelled-pages.ts';

/** Words up to which a sentence says one thing. */
const SHORT = 16;
/** What parts a sentence, asks, or denies already. */
const PARTED = /[,:;“"—–?]/;
const DENYING = /\b(not|never|no|nobody|none|nothing|without|neither|nor|cannot)\b|n['’]t\b/i;
/** An auxiliary before any word that could open another clause: whose "not" is the sentence's. */
const AUXILIARY =
  /^((?:(?!\b(?:that|what|which|who|whom|whose|when|where|while|if|as|since|because|after|before|than)\b).)*?\b)(is|are|was|were|has|have|had|will|would|can|could|did|does|do) /i;

/** A page with its plain sentences denied, and which they are, by paragraph and place in it; null where it has none. Every third is denied by "never" or in one word. */
export function deniedPage(page: LabelledPage): { page: LabelledPage; made: Set<LabelledSentence> } | null {
  const made = new Set<LabelledSentence>();
  const paragraphs = page.paragraphs.map((sentences) =>
    sentences.map((sentence) => {
      const denied = deniedSentence(sentence, made.size);
      if (denied) made.add(denied);
      return denied ?? sentence;
    }),
  );
  return made.size > 0 ? { page: { ...page, paragraphs }, made } : null;
}

function deniedSentence(sentence: LabelledSentence, nth: number): LabelledSentence | null {
  const { text, claims, acceptable, differs } = sentence;
  const isPlain =
    claims.length === 1 &&
    acceptable.length + differs.length === 0 &&
    text.split(' ').length <= SHORT &&
    !PARTED.test(text) &&
    !DENYING.test(text) &&
    AUXILIARY.test(text);
  if (!isPlain) return null;
  return {
    ...sentence,
    text: text.replace(
      AUXILIARY,
      (_, before: string, auxiliary: string) => `${before}${denied(auxiliary, nth)} `,
    ),
    differs: [{ claim: claims[0]!, kind: 'polarity' }],
  };
}

function denied(auxiliary: string, nth: number): string {
  const word = auxiliary.toLowerCase();
  if (nth % 3 === 1 && /^(has|have|had)$/.test(word)) return `${auxiliary} never`;
  if (nth % 3 === 2) return word === 'will' ? "won't" : word === 'can' ? "can't" : `${auxiliary}n't`;
  return `${auxiliary} not`;
}
