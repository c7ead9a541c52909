/**
 * Concepts: words and fixed phrases that news prose uses for one thing ("truce", "ceasefire", "silence the guns"). The whole list is applied
 * where an index is built; an index carries the forms of the concepts that its claims use, so that no tab loads the rest.
 */
import { wordsOf } from './names.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { stem } from './stem.ts';

/** A concept's id and the forms that stand for it. */
export interface Concept {
  id: string;
  forms: readonly string[];
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(stem);

/** Sequences of stems to the ids of the concepts they stand for. */
export function conceptPhrases(concepts: readonly Concept[]): Phrases<string> {
  const phrases = createPhrases<string>();
  for (const { id, forms } of concepts) for (const form of forms) phrases.add(stemsOf(form), id);
  return phrases;
}

/** Every single word of the forms, folded. */
export const conceptWords = (concepts: readonly Concept[]): string[] => [
  ...new Set(concepts.flatMap(({ forms }) => forms.flatMap(wordsOf))),
];
