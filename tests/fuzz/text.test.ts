/** Whatever a page says is read to its end, and offsets lie within it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { matchAll } from '../../lib/match/match-all.ts';
import { LONGEST_SENTENCE, sentencesOf } from '../../lib/text/sentences.ts';
import { readUnits } from '../../lib/text/units.ts';
import { bundledIndex } from '../unit/match/bundled.ts';
import { fuzz } from './plan.ts';
import { anyText } from './texts.ts';

const index = bundledIndex();
const claims = new Set<string>(index.claims.map(({ id }) => id));

fuzz('any text: sentences', [anyText], (text) => {
  let last = 0;
  for (const { start, end } of sentencesOf(text)) {
    // In order, apart, none empty, none endless, and nothing but white space between them.
    expect(text.slice(last, start).trim()).toBe('');
    expect(end).toBeGreaterThan(start);
    expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
    const sentence = text.slice(start, end);
    expect(sentence).toBe(sentence.trim());
    last = end;
  }
  expect(text.slice(last).trim()).toBe('');
});

fuzz('any text: units', [anyText, fc.constantFrom(null, '2024-10-21', 'no day')], (text, day) => {
  for (const { start, end } of sentencesOf(text)) {
    const { tokens, units } = readUnits(text, start, end, day, index);
    let last = start;
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(last);
      expect(token.end).toBeGreaterThan(token.start);
      last = token.end;
    }
    expect(last).toBeLessThanOrEqual(end);
    for (const { first, last: to, keys } of units) {
      expect(first).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(first);
      expect(to).toBeLessThan(tokens.length);
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key).toMatch(/^[a-z]+:/);
    }
  }
});

fuzz('any page: matches', [fc.array(anyText, { maxLength: 5 })], (blocks) => {
  const found = matchAll(index, blocks);
  expect(found).toHaveLength(blocks.length);
  found.forEach((sentences, block) => {
    for (const sentence of sentences)
      for (const { claim, tier, confidence, start, end, differs } of sentence.matches) {
        expect(claims).toContain(claim);
        expect(['sure', 'possible']).toContain(tier);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(start).toBeGreaterThanOrEqual(sentence.start);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(Math.min(sentence.end, blocks[block]!.length));
        for (const { kind } of differs) expect(kind).not.toBe('');
      }
  });
  const shape = (all: typeof found): unknown =>
    all.map((sentences) => sentences.map(({ matches }) => matches.map(({ why: _why, ...match }) => match)));
  expect(shape(matchAll(index, blocks))).toEqual(shape(found));
});
