/** What has changed between two versions of an article, paragraph by paragraph, and word by word where a paragraph was rewritten. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Stretch } from '../ui/marked-text.ts';

export type ParagraphChange =
  | { kind: 'same'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'removed'; text: string }
  /** The paragraph before and after, the words that are only there marked. */
  | { kind: 'changed'; before: Stretch[]; after: Stretch[] };

/** Two paragraphs are one, rewritten, when this share of the longer one's words has stayed. */
const LIKENESS = 0.4;
/** Words of two paragraphs together up to which they are compared word by word. */
const MOST_WORDS = 4_000;
/** Edits after which two versions are simply two texts: what keeps two books from being compared for minutes. */
const MOST_EDITS = 2_000;
/** New paragraphs that are looked through for what became of an old one. */
const AHEAD = 20;

/** @returns what stands in either version, in reading order */
export function paragraphChanges(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  return parts.flatMap((part, at): ParagraphChange[] => {
    const next = parts[at + 1];
    if (part.removed && next?.added) return rewritten(part.value, next.value);
    if (part.added && parts[at - 1]?.removed) return [];
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
    return part.value.map((text) => ({ kind, text }));
  });
}

/** How many paragraphs differ. */
export const changedParagraphs = (changes: readonly ParagraphChange[]): number =>
  changes.filter(({ kind }) => kind !== 'same').length;

/** Paragraphs that gave way to others: each old one beside the first new one that is like it, order kept. */
function rewritten(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const old of before) {
    const found = after.slice(next, next + AHEAD).findIndex((text) => likeness(old, text) >= LIKENESS);
    if (found < 0) {
      changes.push({ kind: 'removed', text: old });
      continue;
    }
    const at = next + found;
    for (const text of after.slice(next, at)) changes.push({ kind: 'added', text });
    changes.push(wordChanges(old, after[at]!));
    next = at + 1;
  }
  return [...changes, ...after.slice(next).map((text) => ({ kind: 'added' as const, text }))];
}

function wordChanges(before: string, after: string): ParagraphChange {
  if (wordsOf(before).length + wordsOf(after).length > MOST_WORDS)
    return {
      kind: 'changed',
      before: [{ text: before, marked: true }],
      after: [{ text: after, marked: true }],
    };
  const parts = diffWordsWithSpace(before, after);
  const side = (hidden: 'added' | 'removed'): Stretch[] =>
    parts
      .filter((part) => !part[hidden])
      .map(({ value, added, removed }) => ({
        text: value,
        marked: (added || removed) && value.trim() !== '',
      }));
  return { kind: 'changed', before: side('added'), after: side('removed') };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that both have, as a share of the longer one's. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(a.length, b.length, 1);
}
