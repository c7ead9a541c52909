import { expect, test } from 'vitest';
import namesFile from '../../../data/lexicon/names.json' with { type: 'json' };
import { NAME_ROW, nameLexicon } from '../../../lib/text/names.ts';

const { entities, names } = nameLexicon();

test('every line of names.json is "spellings; adjectives @side #office =id"', () => {
  const lines = Object.values(namesFile.entities).flat();
  expect(lines.filter((line) => !NAME_ROW.test(line))).toEqual([]);
});

test('every line of the lexicon is a name of its own', () => {
  const lines = Object.values(namesFile.entities).flat();
  expect(lines.length).toBeGreaterThan(250);
  expect(entities.size).toBe(lines.length);
  expect([...entities.keys()].filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
});

test('who stands for a side stands for one that has a name, or for a body of that name', () => {
  const sides = new Set([...entities.values()].map(({ side }) => side));
  const unknown = [...sides].filter((side) => !entities.has(side));
  expect(unknown.sort()).toEqual(['media']);
});

test('a star asks for a capital, and so do two or three capitals', () => {
  const found = (word: string) => names.longestAt([word], 0)?.values[0];
  expect(found('turkey')).toMatchObject({ entity: { id: 'turkey', kind: 'country' }, needsCapital: true });
  expect(found('us')).toMatchObject({ entity: { id: 'united-states' }, needsCapital: true });
  expect(found('serbian')).toMatchObject({ entity: { id: 'serbia' }, adjective: true, needsCapital: false });
  expect(found('zelenskyy')).toMatchObject({
    entity: { id: 'zelensky', side: 'ukraine', office: 'president' },
  });
});
