/** What leaves Sidelight as a file: citations in four formats, and a page's matches as Web Annotations. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../lib/claims/context.ts';
import type { Source, SourceId } from '../../../lib/claims/types.ts';
import { bibtexEntry } from '../../../lib/export/bibtex.ts';
import { CITATION_FORMATS, citations } from '../../../lib/export/citations.ts';
import { cslItem } from '../../../lib/export/csl.ts';
import { markdownCitation } from '../../../lib/export/markdown.ts';
import { type Reference, referenceOf } from '../../../lib/export/reference.ts';
import { webAnnotations } from '../../../lib/export/web-annotation.ts';
import { firstCall, gas, samplePack, sources } from '../sample-pack.ts';

const certain = (value: string) => ({ value, certainty: 'certain' as const });
const SOURCE: Source = {
  id: 'daily' as SourceId,
  publisher: certain('The Daily & Sons'),
  title: certain('50% of {all} [claims] #1'),
  url: certain('https://daily.example/a_b?c=%20d&e={f}'),
  published: certain('2024-10-30/2024-10-31'),
  language: 'en',
  origins: [certain('AP')],
};
const LIKELY: Source = { ...sources.brussels };

describe('a reference', () => {
  test.each([
    ['2024', [2024]],
    ['2024-10', [2024, 10]],
    ['2024-10-20', [2024, 10, 20]],
    ['2024-10-30/2024-10-31', [2024, 10, 30]],
    ['yesterday', null],
  ])('of %s is published %j', (value, published) => {
    expect(referenceOf({ ...SOURCE, published: certain(value) }).published).toEqual(published);
  });

  test('has no address but https, and no language that is not known', () => {
    expect(referenceOf({ ...SOURCE, url: certain('javascript:alert(1)'), language: 'und' })).toMatchObject({
      url: null,
      language: null,
    });
  });

  test('says what is only likely', () => {
    expect(referenceOf(LIKELY).likely).toEqual(['publisher', 'published']);
  });
});

test('CSL-JSON', () => {
  expect(cslItem({ ...referenceOf(SOURCE), quotation: 'so many words' })).toEqual({
    id: 'daily',
    type: 'webpage',
    title: '50% of {all} [claims] #1',
    'container-title': 'The Daily & Sons',
    publisher: 'The Daily & Sons',
    issued: { 'date-parts': [[2024, 10, 30]] },
    URL: 'https://daily.example/a_b?c=%20d&e={f}',
    language: 'en',
    annote: '“so many words”',
  });
  expect(cslItem(referenceOf(LIKELY))).toMatchObject({ note: 'likely, not certain: publisher, published' });
});

test('BibTeX: signs of TeX are signs, what is not known is left out', () => {
  expect(bibtexEntry(referenceOf(SOURCE))).toBe(
    [
      '@online{daily,',
      '  organization = {{The Daily \\& Sons}},',
      '  title = {{50\\% of \\{all\\} [claims] \\#1}},',
      '  date = {2024-10-30},',
      '  url = {https://daily.example/a_b?c=%20d&e=%7Bf%7D},',
      '  langid = {{en}},',
      '}',
      '',
    ].join('\n'),
  );
  expect(bibtexEntry(referenceOf(LIKELY))).toContain('note = {{likely, not certain: publisher, published}}');
});

test('Markdown: a link with its title, and no sign of the title means anything', () => {
  expect(markdownCitation({ ...referenceOf(SOURCE), quotation: '*so* <b>many</b>' }, '2024-10-30')).toBe(
    'The Daily &amp; Sons, [“50% of \\{all\\} \\[claims\\] \\#1”](<https://daily.example/a_b?c=%20d&e={f}>), 30 Oct 2024: “\\*so\\* &lt;b&gt;many&lt;/b&gt;”',
  );
  expect(markdownCitation(referenceOf(LIKELY), '2024-10-21')).toBe(
    'likely Brussels Signal, likely 21 Oct 2024',
  );
});

describe('whatever a pack says', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  const reference: fc.Arbitrary<Reference> = fc.record({
    id: fc.constant('an-id'),
    publisher: text,
    title: fc.option(text),
    published: fc.constantFrom(null, [2024] as [number], [2024, 2, 3] as [number, number, number]),
    url: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    language: fc.constantFrom(null, 'en'),
    quotation: fc.option(text),
    likely: fc.subarray(['publisher', 'title', 'published', 'url'] as const).map((list) => [...list]),
  });

  test('a BibTeX entry is one entry: its braces close, and each field has its line', () => {
    fc.assert(
      fc.property(reference, (one) => {
        const entry = bibtexEntry(one);
        let depth = 0;
        for (const sign of entry.replace(/\\[{}]/g, '')) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const lines = entry.trimEnd().split('\n');
        for (const line of lines.slice(1, -1)) expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/s);
      }),
    );
  });

  test('a line of Markdown has no markup of its own', () => {
    fc.assert(
      fc.property(reference, (one) => {
        const line = markdownCitation({ ...one, url: null });
        expect(line).not.toMatch(/[\n\r<>]/);
        const bare = line.replace(/\\[\\`*_{}[\]()#+\-.!|~=:]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]#|~]/);
        expect(line).not.toMatch(/^(\d+[.)]|[-+])/);
      }),
    );
  });
});

test.each(CITATION_FORMATS)('%s cites every report of a claim in order', (format) => {
  const context = contextOf(samplePack, firstCall.id);
  const text = citations(context, format);
  const places = context.reports.map(({ source }) =>
    text.indexOf(format === 'bibtex' ? `{${source.id},` : source.publisher.value),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  if (format === 'csl-json') expect(JSON.parse(text)).toHaveLength(context.reports.length);
});

describe('Web Annotations', () => {
  const block = 'It rained.  Putin \uD83D\uDE00 promised\ngas for the winter, he said.';
  const start = block.indexOf('Putin');
  const end = block.indexOf(',');
  const match = { start, end };
  const placed = { match, block, context: contextOf(samplePack, gas.id) };
  let made = 0;
  const page = webAnnotations(
    'https://paper.example/a',
    [placed, { ...placed, blockStart: 100 }],
    '2026-11-22T00:00:00Z',
    () => {
      made++;
      return `urn:uuid:${made}`;
    },
  ) as { items: Record<string, never>[] };

  test('have what the model asks for', () => {
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(page.items).toHaveLength(2);
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(2);
    expect(page.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'linking',
      target: {
        source: 'https://paper.example/a',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'Putin \u{1F600} promised gas for the winter',
          prefix: 'It rained. ',
          suffix: ', he said.',
        },
      },
    });
  });

  test('name the claim and link to its sources, with their quotations', () => {
    expect(page.items[0]!.body).toEqual([
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: gas.statement },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: 'https://fakti.bg/en/world/921336-vucic-spoke',
        selector: { type: 'TextQuoteSelector', exact: 'no gas was promised' },
      },
    ]);
  });

  test('give the place too where it is known', () => {
    expect(page.items[1]!.target).toMatchObject({
      selector: [
        { type: 'TextQuoteSelector' },
        { type: 'TextPositionSelector', start: 100 + start, end: 100 + end },
      ],
    });
  });

  test('what is around is never cut through a character', () => {
    const long = `${'\u{1F600}'.repeat(40)}x claim ${'\u{1F600}'.repeat(40)}`;
    const at = long.indexOf('claim');
    const [one] = (
      webAnnotations(
        'https://paper.example/',
        [{ ...placed, block: long, match: { start: at, end: at + 5 } }],
        '',
      ) as {
        items: { target: { selector: Record<string, string> } }[];
      }
    ).items;
    for (const part of Object.values(one!.target.selector)) expect(part.isWellFormed()).toBe(true);
    expect(JSON.stringify(one)).not.toContain('\uFFFD');
  });
});
