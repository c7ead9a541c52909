/** Articles side by side: every sentence that was compared stands in its article's column, in the order in which one reads. */
import { describe, expect, test } from 'vitest';
import { compared, sentenceText } from '../../../lib/articles/compare/compared.ts';
import { type Row, rowsOf, standingCounts } from '../../../lib/articles/compare/rows.ts';
import type { Article, LibraryClaim } from '../../../lib/library/article.ts';
import { sampleArticle } from './sample-articles.ts';

const PLACEHOLDER = [
  'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair Ann Example said on Monday.',
  'Repairs to the terminal will cost 12 million euros, according to the board.',
  'Two ferries a day will leave from the northern pier of Sampleton instead.',
];
const COURIER = [
  'Forecasters expect heavy rain in the hills until Friday, and snow above a thousand metres.',
  'Repairs to the ferry terminal will cost 15 million euros, the harbour board of Sampleton said.',
  'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair Ann Example told reporters on Monday.',
];
const both = (): Promise<Article[]> =>
  Promise.all([
    sampleArticle({ paragraphs: PLACEHOLDER }),
    sampleArticle({ paragraphs: COURIER, publisher: 'Sample Courier', address: 'https://courier.example/1' }),
  ]);

const textsOf = (rows: readonly Row[], article: number): string[] =>
  rows.flatMap(({ cells }) => cells[article]?.said.map(({ text }) => text) ?? []);
const rowWith = (rows: readonly Row[], text: string): Row => {
  const row = rows.find(({ cells }) =>
    cells.some((cell) => cell?.said.some((said) => said.text.includes(text))),
  );
  if (!row) throw new Error(`no row with ${text}`);
  return row;
};

describe('two articles', () => {
  test('same, different and only here, the words that differ marked in both', async () => {
    const { rows } = compared(await both());
    expect(rowWith(rows, '3 March').standing).toBe('same');
    const cost = rowWith(rows, '12 million');
    expect(cost.standing).toBe('differs');
    const [here, there] = cost.cells.map((cell) => cell!.said[0]!.wordings.join(' '));
    expect(here).toContain('12 million');
    expect(there).toContain('15 million');
    expect(rowWith(rows, 'heavy rain')).toMatchObject({ standing: 'only', cells: [null, {}] });
    expect(standingCounts(rows)).toMatchObject({ same: 1, differs: 1 });
  });

  test('each in its own order; the first article leads', async () => {
    const [first, second] = await both();
    expect(textsOf(compared([first!, second!]).rows, 0)).toEqual(PLACEHOLDER);
    expect(new Set(textsOf(compared([first!, second!]).rows, 1))).toEqual(new Set(COURIER));
    expect(textsOf(compared([second!, first!]).rows, 0)).toEqual(COURIER);
  });

  test('an article given twice is one; one in another language is set apart', async () => {
    const [first, second] = await both();
    const other = await sampleArticle({
      language: 'sr',
      publisher: 'Primer',
      address: 'https://primer.example/1',
      paragraphs: [
        'Lučka uprava zatvara stari trajektni terminal trećeg marta, rekla je predsednica odbora u ponedeljak.',
      ],
    });
    const { articles, left } = compared([first!, first!, other, second!]);
    expect(articles).toEqual([first, second]);
    expect(left).toEqual([other]);
  });
});

test('what only a later article says stands behind what it says before it', async () => {
  const [a, b] = await both();
  const report = (article: Article, paragraph: number) =>
    ({ article: article.id, paragraph, sentence: 1, relation: 'same', differs: [], origin: 'x' }) as const;
  const claim = (id: string, ...reports: ReturnType<typeof report>[]): LibraryClaim =>
    ({ id, text: '', from: reports[0]!, reports }) as unknown as LibraryClaim;
  const claims = [
    claim('b-first', report(b!, 1)),
    claim('a-last', report(a!, 3)),
    claim('shared', report(a!, 1), report(b!, 2)),
    claim('b-last', report(b!, 3)),
    claim('nobody', { ...report(a!, 1), article: 'gone' as never }),
  ];
  const order = rowsOf([a!, b!], claims, sentenceText).map((row) => row.claim);
  expect(order).toEqual(['b-first', 'shared', 'b-last', 'a-last']);
});

test('a sentence is found by its place, and nothing where there is none', async () => {
  const article = await sampleArticle({ paragraphs: ['One stands here. Two stands there.', 'Three.'] });
  expect(sentenceText(article, 1, 2)).toBe('Two stands there.');
  expect(sentenceText(article, 2, 2)).toBeUndefined();
  expect(sentenceText(article, 3, 1)).toBeUndefined();
});
