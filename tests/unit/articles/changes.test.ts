import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParagraphs, type ParagraphChange, paragraphChanges } from '../../../lib/articles/changes.ts';

const textOf = (stretches: { text: string }[]): string => stretches.map(({ text }) => text).join('');
const marked = (stretches: { text: string; marked: boolean }[]): string[] =>
  stretches.filter((one) => one.marked).map(({ text }) => text.trim());
/** One side of the changes, as the version that it came from. */
const sideOf = (changes: ParagraphChange[], side: 'before' | 'after'): string[] =>
  changes.flatMap((change) => {
    if (change.kind === 'changed') return [textOf(change[side])];
    const other = side === 'before' ? 'added' : 'removed';
    return change.kind === other ? [] : [change.text];
  });

const paragraph = fc.stringMatching(/^[a-d]( [a-d]){0,7}$/);

describe('two versions of an article', () => {
  test('either version can be read off what has changed', () => {
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), (before, after) => {
        const changes = paragraphChanges(before, after);
        expect(sideOf(changes, 'before')).toEqual(before);
        expect(sideOf(changes, 'after')).toEqual(after);
      }),
    );
  });

  test('a version differs from itself in nothing', () => {
    fc.assert(
      fc.property(fc.array(paragraph), (text) => {
        expect(changedParagraphs(paragraphChanges(text, text))).toBe(0);
      }),
    );
  });

  test('a figure that was corrected is marked in both, and nothing else is', () => {
    const before = [
      'The mayor opened the bridge.',
      'It cost 12 million crowns, the town hall said on Monday.',
    ];
    const after = [
      before[0]!,
      'It cost 14 million crowns, the town hall said on Monday.',
      'Work took a year.',
    ];
    const [same, changed, added] = paragraphChanges(before, after);
    expect(same?.kind).toBe('same');
    expect(added).toEqual({ kind: 'added', text: 'Work took a year.' });
    if (changed?.kind !== 'changed') throw new Error('expected a changed paragraph');
    expect(marked(changed.before)).toEqual(['12']);
    expect(marked(changed.after)).toEqual(['14']);
  });

  test('a paragraph that gave way to another one is not the same one rewritten', () => {
    const kinds = paragraphChanges(['Rain is expected in the north.'], ['The minister resigned today.']);
    expect(kinds.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('two books are told apart without being compared word by word', () => {
    const book = (seed: number): string[] =>
      Array.from({ length: 6_000 }, (_, at) => `${seed}x${at} ${seed}y${at}`);
    const changes = paragraphChanges(book(1), book(2));
    expect(sideOf(changes, 'after')).toEqual(book(2));
  });
});
