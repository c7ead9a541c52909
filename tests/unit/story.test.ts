import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupOf } from '../../lib/claims/lookup.ts';
import type { Pack } from '../../lib/claims/types.ts';
import { csvOf } from '../../lib/story/export-csv.ts';
import { svgOf } from '../../lib/story/export-svg.ts';
import { matrixOf } from '../../lib/story/matrix.ts';
import { relationCounts, rowsOf, WHOLE } from '../../lib/story/rows.ts';
import { sharedOf } from '../../lib/story/shared.ts';
import { timelineOf } from '../../lib/story/timeline.ts';
import { firstCall, gas, samplePack } from './sample-pack.ts';

const lookup = lookupOf(samplePack);
const [story] = samplePack.stories;
const id = story?.id ?? ('' as never);
const matrix = matrixOf(lookup, id, 'sources');
const cellsOf = (across: 'sources' | 'origins', claim: string) =>
  matrixOf(lookup, id, across)
    .rows.find((row) => row.claim.id === claim)
    ?.cells.map(({ relation }) => relation);

test('sources stand by main origin: two outlets of one wire beside each other', () => {
  expect(matrix.groups.map(({ origin, columns }) => [origin, columns.map((column) => column.id)])).toEqual([
    ['AP', ['brussels', 'uslive']],
    ['TANYUG', ['fakti']],
    ['b92', ['pravda']],
  ]);
});

test('each cell holds how the source stands to the claim, silent ones too', () => {
  expect(cellsOf('sources', 'first-call')).toEqual(['differs', 'adds', 'same', 'same']);
  expect(cellsOf('sources', 'gas')).toEqual([null, null, 'contradicts', 'same']);
});

test('by origin, outlets of one wire share a cell, and its most telling relation shows', () => {
  const byOrigin = matrixOf(lookup, id, 'origins');
  expect(byOrigin.columns.map(({ name, certainty, reports }) => [name, certainty, reports])).toEqual([
    ['AP', 'likely', 3],
    ['b92', 'certain', 2],
    ['Fakti.bg', 'likely', 1],
    ['TANYUG', 'certain', 1],
  ]);
  const [ap] = byOrigin.rows[0]?.cells ?? [];
  expect(ap?.relation).toBe('differs');
  expect(ap?.told.map(({ source }) => source.id)).toEqual(['brussels', 'uslive']);
});

test('rows are counted by source and by origin', () => {
  expect(matrix.rows.map(({ sources, origins, disagreeing }) => [sources, origins, disagreeing])).toEqual([
    [4, 3, 1],
    [2, 2, 1],
    [1, 1, 0],
  ]);
});

const ids = (selection: Partial<typeof WHOLE>): string[] =>
  rowsOf(matrix, { ...WHOLE, ...selection }).map(({ claim }) => claim.id);

test.each<[string, Partial<typeof WHOLE>, string[]]>([
  ['most reported', {}, ['first-call', 'gas', 'ammunition']],
  ['by wording', { order: { by: 'words' } }, ['gas', 'ammunition', 'first-call']],
  ['by column', { order: { by: 'column', column: 'uslive' } }, ['first-call', 'ammunition', 'gas']],
  ['an unknown column', { order: { by: 'column', column: 'nobody' } }, ['first-call', 'gas', 'ammunition']],
  ['only what differs', { relation: 'differs' }, ['first-call']],
  ['only the opposite', { relation: 'contradicts' }, ['gas']],
  ['words, folded', { words: 'vucic YEARS' }, ['first-call']],
  ['words that are nowhere', { words: 'xylophone' }, []],
])('rows: %s', (_name, selection, expected) => {
  expect(ids(selection)).toEqual(expected);
});

test('the filter offers what occurs', () => {
  expect(relationCounts(matrix)).toEqual([
    { relation: 'same', count: 3 },
    { relation: 'differs', count: 1 },
    { relation: 'adds', count: 1 },
    { relation: 'contradicts', count: 1 },
  ]);
});

test('the timeline tells what was new on its day', () => {
  const { from, to, lanes } = timelineOf(lookup, id);
  expect([from, to]).toEqual(['2024-10-20', '2024-10-21']);
  expect(lanes.map(({ source, at, reports, first }) => [source.id, at, reports, first])).toEqual([
    ['fakti', 0, 2, 2],
    ['pravda', 0, 2, 2],
    ['brussels', 1, 1, 0],
    ['uslive', null, 2, 0],
  ]);
});

test('a story of one day has all of it at one place; without dates there is no axis', () => {
  const dated = (value: string | undefined): Pack => ({
    ...samplePack,
    sources: samplePack.sources.map(({ published: _, ...source }) =>
      value === undefined ? source : { ...source, published: { value, certainty: 'certain' } },
    ),
  });
  const one = timelineOf(lookupOf(dated('2024-10-20/2024-10-22')), id);
  expect(one.lanes.map(({ at }) => at)).toEqual([0, 0, 0, 0]);
  for (const value of [undefined, '2024', '2024-10']) {
    const none = timelineOf(lookupOf(dated(value)), id);
    expect(none.from).toBeNull();
    expect(none.lanes.every(({ at, first }) => at === null && first === 0)).toBe(true);
  }
});

/** A minimal reader of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('the table has a line a report, which reads back as it was', () => {
  const [header, ...lines] = parseCsv(csvOf(matrix.rows));
  expect(header?.slice(0, 5)).toEqual(['claim', 'statement', 'source', 'publisher', 'relation']);
  expect(lines).toHaveLength(samplePack.reports.length);
  expect(lines[0]?.slice(0, 7)).toEqual([
    firstCall.id,
    firstCall.statement,
    'brussels',
    'Brussels Signal',
    'differs',
    'duration',
    'AP',
  ]);
  expect(lines.every((line) => line.length === header?.length)).toBe(true);
});

/** The sample pack with another statement for its second claim. */
const saying = (statement: string): Pack => ({
  ...samplePack,
  claims: samplePack.claims.map((claim) => (claim.id === gas.id ? { ...claim, statement } : claim)),
});

test('any text survives the table, and none becomes a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (statement) => {
      const pack = saying(statement);
      const alone = { ...pack, claims: pack.claims.filter((claim) => claim.id === gas.id) };
      const rows = matrixOf(lookupOf(alone), id, 'sources').rows;
      const found = parseCsv(csvOf(rows)).find(([claim]) => claim === gas.id)?.[1] ?? '';
      expect(found.replace(/^'/, '')).toBe(statement.replace(/^'/, ''));
      expect(found).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('the picture holds every claim and column as text, and nothing of a pack is markup in it', () => {
  const svg = svgOf(matrix, matrix.rows);
  for (const name of ['likely Brussels Signal', 'uslive.com', 'Fakti.bg', 'Ukrainska Pravda'])
    expect(svg).toContain(`>${name}<`);
  expect(svg.match(/<g transform="translate\([^"]*\)"><title>/g)).toHaveLength(
    matrix.rows.flatMap(({ cells }) => cells.filter(({ relation }) => relation !== null)).length + 4,
  );
  const evil = matrixOf(lookupOf(saying('<script>alert(1)</script> & "x" \u0000')), id, 'sources');
  const escaped = svgOf(evil, evil.rows);
  expect(escaped).not.toContain('<script');
  expect(escaped).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  expect(escaped).not.toContain('\u0000');
});

test('a story that the pack does not hold is an error', () => {
  expect(() => matrixOf(lookup, 'another' as never, 'sources')).toThrow('no story another');
});

test('what the sources share: claims by how many report them, sources by date', () => {
  const { groups, columns } = sharedOf(matrix);
  expect(groups.map(({ sources, rows }) => [sources, rows.map(({ claim }) => claim.id)])).toEqual([
    [4, ['first-call']],
    [2, ['gas']],
    [1, ['ammunition']],
  ]);
  const dates = columns.map(({ column }) => column.sources[0]?.published?.value ?? '9999');
  expect(dates).toEqual(dates.toSorted());
  const cells = groups.flatMap(({ rows }) =>
    rows.map((row) => columns.map(({ cellOf }) => cellOf(row)?.relation)),
  );
  for (const [at, row] of groups.flatMap(({ rows }) => rows).entries())
    expect(cells[at]?.filter((relation) => relation != null)).toHaveLength(row.sources);
});
