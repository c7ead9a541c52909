import { describe, expect, test } from 'vitest';
import { BUNDLED, readPackFolder } from '../../../lib/packs/pack-folder.ts';
import { nameLexicon } from '../../../lib/text/names.ts';

// Quotations are checked against the documents where ../shared/seeds is at hand.
const { pack, claims } = readPackFolder(BUNDLED);

test('the bundled pack is whole: 46 claims, five sources, 84 reports', () => {
  expect(pack.manifest.counts).toMatchObject({ claims: 46, sources: 5, reports: 84 });
  expect(new Set(pack.claims.map(({ id }) => id)).size).toBe(46);
  expect(new Set(pack.reports.map(({ source, claim }) => `${source} ${claim}`)).size).toBe(84);
});

test('every claim has at least fifteen phrasings, all different however they are written', () => {
  for (const { id, phrasings, statement } of claims) {
    const plain = [statement, ...phrasings].map((text) =>
      text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '),
    );
    expect(phrasings.length, id).toBeGreaterThanOrEqual(15);
    expect(new Set(plain).size, id).toBe(plain.length);
  }
});

test('no two claims share a phrasing', () => {
  const all = claims.flatMap(({ phrasings, statement }) => [statement, ...phrasings]);
  expect(new Set(all).size).toBe(all.length);
});

test('every claim is reported by a source, and every source reports', () => {
  expect(new Set(pack.reports.map(({ claim }) => claim))).toEqual(new Set(pack.claims.map(({ id }) => id)));
  expect(new Set(pack.reports.map(({ source }) => source))).toEqual(
    new Set(pack.sources.map(({ id }) => id)),
  );
});

test('every claim says whether it is a denial and how firm it is', () => {
  for (const { id, details } of pack.claims) {
    const kinds = details.map(({ kind }) => kind);
    expect(kinds, id).toContain('polarity');
    expect(kinds, id).toContain('modality');
  }
});

test('every entity of a detail is one of the lexicon', () => {
  const known = nameLexicon().entities;
  const used = pack.claims.flatMap(({ details }) =>
    details.flatMap((one) => ('entity' in one ? [one.entity] : [])),
  );
  expect(used.filter((id) => !known.has(id))).toEqual([]);
  expect(used.length).toBeGreaterThan(46);
});

describe('what a source is, is certain or likely and never invented', () => {
  test.each(pack.sources)('$id', (source) => {
    for (const stated of [source.publisher, source.title, source.url, source.published, ...source.origins])
      if (stated) expect(['certain', 'likely']).toContain(stated.certainty);
  });

  test('only the two addresses that are known are given', () => {
    expect(pack.sources.flatMap(({ url }) => url?.value ?? []).sort()).toEqual([
      'https://fakti.bg/en/world/921336-vucic-spoke-with-putin-for-the-first-time-in-2-and-a-half-years-after-the-conversation-he-made-a-promise-to-russia',
      'https://uslive.com/?p=288686',
    ]);
  });
});
