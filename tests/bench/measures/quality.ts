/**
 * Speed never buys wrong marks: sure marks in articles that state none of the claims, and the precision of the surest marks in debates. The strength at
 * which a mark is sure was chosen on every second debate; the others are told apart. Left out where `../shared` is not at hand.
 */
import {
  Article,
  BENCH_FOLDER,
  BenchClaim,
  benchFiles,
  Utterance,
} from '../../../lib/commands/bench/bench-files.ts';
import { precisionAt, type ScoredMark } from '../../../lib/commands/bench/ranking-figures.ts';
import { matchSentences, type StatementMatch } from '../../../lib/statements/match.ts';
import { type Engine, engineOf } from '../ours.ts';
import type { Row } from '../table.ts';

const files = benchFiles(BENCH_FOLDER);
const DEPTH = 100;

export async function qualityRows(large: Engine): Promise<Row[]> {
  const articles = files.read('ukraine-articles', Article);
  const debateClaims = files.read('debates-claims', BenchClaim);
  const utterances = files.read('debates-sentences', Utterance);
  if (!articles || !debateClaims || !utterances) return [];
  const debates = await engineOf(debateClaims.map(({ text }) => text));
  const prose = articles.flatMap(({ sentences }) => sentences);
  const rows: Row[] = [];
  for (const [name, engine] of [
    ['world events', large],
    ['debates', debates],
  ] as const) {
    const marks = (await bestIn(engine, prose)).filter((best) => best?.tier === 'sure');
    rows.push(
      row('wrong sure marks', engine, marks.length, `${prose.length} sentences of news, pack ${name}`),
    );
  }
  const best = await bestIn(
    debates,
    utterances.map(({ text }) => text),
  );
  const documents = [...new Set(utterances.map(({ doc }) => doc))];
  const first = new Set(documents.filter((_, at) => at % 2 === 0));
  const marksOf = (own: (doc: string) => boolean): ScoredMark[] =>
    utterances.flatMap(({ doc, claims }, at): ScoredMark[] => {
      const mark = best[at];
      if (!mark || !own(doc)) return [];
      return [{ score: mark.confidence, right: claims.includes(debateClaims[mark.claim]!.id) }];
    });
  for (const [half, own] of [
    ['all', () => true],
    ['first half', (doc: string) => first.has(doc)],
    ['second half', (doc: string) => !first.has(doc)],
  ] as const) {
    const marks = marksOf(own);
    rows.push(
      row(
        `precision of ${DEPTH} marks`,
        debates,
        precisionAt(marks, DEPTH),
        `debates, ${half}, ${marks.length} marks; by labels that are incomplete`,
        'share',
      ),
    );
  }
  return rows;
}

async function bestIn(engine: Engine, sentences: readonly string[]): Promise<(StatementMatch | undefined)[]> {
  const found = await matchSentences(engine.statements, sentences, (asked) =>
    asked.map(({ claim }) => engine.claims[claim]),
  );
  return found.map(({ matches: [best] }) => best);
}

const row = (
  what: string,
  { claims }: Engine,
  value: number,
  note: string,
  unit: Row['unit'] = 'count',
): Row => ({
  what,
  engine: 'sidelight',
  claims: claims.length,
  unit,
  min: value,
  median: value,
  max: value,
  ratioToFloor: null,
  note,
});
