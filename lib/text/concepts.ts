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

/** The stems of a text's words, in order. */
export const stemsOf = (text: string): string[] => wordsOf(text).map(stem);

/** A concept with its forms as sequences of stems. */
export interface StemmedConcept {
  id: string;
  forms: readonly (readonly string[])[];
}

/** Brings the forms to stems; forms that fall together are one. */
export function stemConcepts(concepts: readonly Concept[]): StemmedConcept[] {
  return concepts.map(({ id, forms }) => ({
    id,
    forms: [...new Set(forms.map((form) => stemsOf(form).join(' ')))]
      .filter((form) => form !== '')
      .map((form) => form.split(' ')),
  }));
}

/** Sequences of stems to the ids of the concepts they stand for. */
export function conceptPhrases(concepts: readonly StemmedConcept[]): Phrases<string> {
  const phrases = createPhrases<string>();
  for (const { id, forms } of concepts) for (const form of forms) phrases.add(form, id);
  return phrases;
}
