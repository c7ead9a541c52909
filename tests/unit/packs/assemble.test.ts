import { describe, expect, test } from 'vitest';
import { assemblePack, type FolderFile } from '../../../lib/packs/assemble.ts';
import { PackError, type Problem } from '../../../lib/packs/problems.ts';
import { DOCUMENTS, filesOf, HEADER, sampleSource, sampleStory } from './sample-files.ts';

function problemsIn(files: readonly FolderFile[], documents = DOCUMENTS): readonly Problem[] {
  try {
    assemblePack(HEADER, files, documents);
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return (error as PackError).problems;
  }
  return [];
}

const STORY = 'claims/call.json';
const SOURCE = 'sources/daily.json';

type Story = ReturnType<typeof sampleStory>;
type Source = ReturnType<typeof sampleSource>;
const withStory = (change: (story: Story) => void): FolderFile[] => {
  const story = sampleStory();
  change(story);
  return filesOf(story);
};
const withSource = (change: (source: Source) => void): FolderFile[] => {
  const source = sampleSource();
  change(source);
  return filesOf(undefined, source);
};

test('a whole pack has no problem, and all that its files hold', () => {
  const { pack, claims } = assemblePack(HEADER, filesOf(), DOCUMENTS);
  expect(pack.manifest).toEqual({
    ...HEADER,
    until: '2024-10-21',
    counts: { stories: 1, claims: 2, phrasings: 30, sources: 1, reports: 2 },
  });
  expect(pack.claims.map(({ id, story }) => [id, story])).toEqual([
    ['gas-winter', 'call'],
    ['first-call', 'call'],
  ]);
  expect(pack.reports.map(({ source, claim }) => [source, claim])).toEqual([
    ['daily', 'gas-winter'],
    ['daily', 'first-call'],
  ]);
  expect(claims.map(({ phrasings }) => phrasings.length)).toEqual([15, 15]);
  expect(pack.sources[0]).not.toHaveProperty('reports');
  expect(pack.sources[0]).not.toHaveProperty('document');
});

describe('every kind of error names the file, the id and the field', () => {
  test.each<[name: string, files: FolderFile[], problem: Partial<Record<keyof Problem, unknown>>]>([
    [
      'a missing field of a source',
      withSource((source) => {
        Reflect.deleteProperty(source, 'language');
      }),
      { file: SOURCE, id: 'daily', field: 'language' },
    ],
    [
      'a missing field of a report',
      withSource((source) => {
        delete source.reports[0]!.summary;
      }),
      { file: SOURCE, id: 'gas-winter', field: 'reports[0].summary' },
    ],
    [
      'a missing field of a claim',
      withStory((story) => {
        Reflect.deleteProperty(story.claims[1]!, 'statement');
      }),
      { file: STORY, id: 'first-call', field: 'claims[1].statement' },
    ],
    [
      'a field that is not known',
      withStory((story) => {
        Object.assign(story.claims[0]!, { truth: 1 });
      }),
      { file: STORY, id: 'gas-winter', field: 'claims[0].truth' },
    ],
    [
      'too few phrasings',
      withStory((story) => {
        story.claims[0]!.phrasings.pop();
      }),
      {
        file: STORY,
        id: 'gas-winter',
        field: 'claims[0].phrasings',
        message: expect.stringContaining('at least fifteen'),
      },
    ],
    [
      'a phrasing that stands there twice',
      withStory((story) => {
        story.claims[0]!.phrasings[4] = story.claims[0]!.phrasings[2]!;
      }),
      { file: STORY, id: 'gas-winter', field: 'claims[0].phrasings[4]' },
    ],
    [
      'a relation that there is not',
      withSource((source) => {
        source.reports[0]!.relation = 'agrees';
      }),
      { file: SOURCE, id: 'gas-winter', field: 'reports[0].relation' },
    ],
    [
      'an unknown claim',
      withSource((source) => {
        source.reports[0]!.claim = 'gas-wintr';
      }),
      {
        file: SOURCE,
        id: 'gas-wintr',
        field: 'reports[0].claim',
        message: expect.stringContaining('did you mean "gas-winter"?'),
      },
    ],
    [
      'two claims of one id',
      withStory((story) => {
        story.claims[1]!.id = 'gas-winter';
      }),
      {
        file: STORY,
        id: 'gas-winter',
        field: 'claims[1].id',
        message: expect.stringContaining('claims/call.json, claims[0]'),
      },
    ],
    [
      'two reports on one claim',
      withSource((source) => {
        source.reports[1]!.claim = 'gas-winter';
      }),
      { file: SOURCE, id: 'gas-winter', field: 'reports[1].claim' },
    ],
    [
      'a quotation of thirteen words',
      withSource((source) => {
        source.reports[0]!.quotation = { exact: 'a b c d e f g h i j k l m' };
      }),
      {
        file: SOURCE,
        id: 'gas-winter',
        field: 'reports[0].quotation.exact',
        message: expect.stringContaining('at most twelve words'),
      },
    ],
    [
      'a quotation that is not in its document',
      withSource((source) => {
        source.reports[0]!.quotation = { exact: 'enough gas for some' };
      }),
      {
        file: SOURCE,
        id: 'gas-winter',
        field: 'reports[0].quotation.exact',
        message: expect.stringMatching(/"enough gas for some" is not in paragraph 2 of document 001/),
      },
    ],
    [
      'a quotation of another paragraph',
      withSource((source) => {
        source.reports[0]!.paragraph = 1;
      }),
      {
        file: SOURCE,
        id: 'gas-winter',
        field: 'reports[0].quotation.exact',
        message: expect.stringContaining('paragraph 1'),
      },
    ],
    [
      'a paragraph that the document has not',
      withSource((source) => {
        source.reports[0]!.paragraph = 3;
      }),
      {
        file: SOURCE,
        id: 'gas-winter',
        field: 'reports[0].paragraph',
        message: expect.stringContaining('has 2 paragraphs, no 3'),
      },
    ],
    [
      'a relation without its differences',
      withSource((source) => {
        delete source.reports[1]!.differs;
      }),
      { file: SOURCE, id: 'first-call', field: 'reports[1].differs' },
    ],
    [
      'differences without their relation',
      withSource((source) => {
        source.reports[1]!.relation = 'adds';
      }),
      { file: SOURCE, id: 'first-call', field: 'reports[1].differs' },
    ],
    [
      'an origin that is none of the source’s',
      withSource((source) => {
        source.reports[0]!.origin = 'AFP';
      }),
      { file: SOURCE, id: 'gas-winter', field: 'reports[0].origin', message: expect.stringContaining('AP') },
    ],
    [
      'an entity that nobody knows',
      withStory((story) => {
        story.claims[0]!.details[0]!.entity = 'putn';
      }),
      {
        file: STORY,
        id: 'gas-winter',
        field: 'claims[0].details[0].entity',
        message: expect.stringContaining('did you mean "putin"?'),
      },
    ],
    [
      'a duration that ends before it begins',
      withStory((story) => {
        story.claims[0]!.details.push({ kind: 'duration', text: 'two years', minMonths: 26, maxMonths: 22 });
      }),
      { file: STORY, id: 'gas-winter', field: 'claims[0].details[1].minMonths' },
    ],
    [
      'a date that is none',
      withSource((source) => {
        source.published.value = '20 October 2024';
      }),
      { file: SOURCE, id: 'daily', field: 'published.value', message: expect.stringContaining('ISO 8601') },
    ],
    [
      'an address that is not https',
      withSource((source) => {
        Object.assign(source, { url: { value: 'javascript:alert(1)', certainty: 'certain' } });
      }),
      { file: SOURCE, id: 'daily', field: 'url.value' },
    ],
    [
      'a text of two lines',
      withSource((source) => {
        source.reports[0]!.summary = 'one\ntwo';
      }),
      { file: SOURCE, id: 'gas-winter', field: 'reports[0].summary' },
    ],
    [
      'an id that is not the file’s name',
      withSource((source) => {
        source.id = 'weekly';
      }),
      { file: SOURCE, id: 'weekly', field: 'id' },
    ],
  ])('%s', (_, files, problem) => {
    expect(problemsIn(files)).toContainEqual(expect.objectContaining(problem));
  });

  test.each<[name: string, text: string]>([
    ['broken', '{"story": '],
    ['empty', ''],
    ['no object', '[]'],
  ])('JSON that is %s', (_, text) => {
    const [source] = filesOf();
    const problems = problemsIn([source!, { path: STORY, text }]);
    expect(problems.filter(({ file }) => file === STORY).length).toBeGreaterThan(0);
  });

  test('a pack without files', () => {
    expect(problemsIn([])).toMatchObject([{ file: 'sample', message: expect.stringContaining('no files') }]);
  });
});

test('all problems are told at once, a line each', () => {
  const story = sampleStory();
  story.claims[1]!.id = 'gas-winter';
  const source = sampleSource();
  source.reports[0]!.origin = 'AFP';
  source.reports[0]!.quotation = { exact: 'nothing of the kind' };
  const error = (() => {
    try {
      assemblePack(HEADER, filesOf(story, source), DOCUMENTS);
    } catch (thrown) {
      return thrown as PackError;
    }
    throw new Error('it was taken');
  })();
  expect(error.problems.length).toBeGreaterThanOrEqual(4);
  expect(error.message.split('\n')).toHaveLength(error.problems.length);
  expect(error.message).toContain('sources/daily.json: gas-winter: reports[0].origin: ');
});

test('one phrasing too few is one problem, and not one more for each report on its story', () => {
  const story = sampleStory();
  story.claims[0]!.phrasings.length = 3;
  expect(problemsIn(filesOf(story))).toMatchObject([{ file: STORY, field: 'claims[0].phrasings' }]);
});

test('without the documents at hand quotations are taken as they are', () => {
  const files = withSource((source) => {
    source.reports[0]!.quotation = { exact: 'enough gas for some' };
  });
  expect(problemsIn(files, new Map())).toEqual([]);
});
