/** Benchmarks of claims that have only a statement and a headline: our ranking, and plain BM25 beside it. */
import { createStatementPool } from '../ranking/statement-pool.ts';
import { createBm25 } from '../references/bm25.ts';
import { BenchClaim, type BenchFiles, groupedBy, Query, Relevance, Utterance } from './bench-files.ts';
import { averagePrecision, mean, precisionAt, type ScoredMark } from './ranking-figures.ts';

/** What an engine gives for a sentence: claims, the nearest first, and how sure it is of the mark it would set. */
interface Answer {
  ranked: string[];
  mark: { claim: string; score: number } | null;
}

/** A text with the claims that it is known to state; `tuned` where the ranking was tuned on it. */
interface LabelledText {
  text: string;
  relevant: ReadonlySet<string>;
  tuned: boolean;
}

export interface RankedFigures {
  /** Over all labelled texts, and over those that the ranking was not tuned on. */
  map5: number;
  map5Untuned: number;
}

export interface DebateFigures extends RankedFigures {
  precision20: number;
  precision100: number;
  precision400: number;
}

export interface RankingBench<Result> {
  claims: number;
  texts: number;
  labelled: number;
  ours: Result;
  bm25: Result;
}

const DEPTH = 5;

/** CheckThat! 2020, task 2: a tweet and 10,375 claims. Tuned on the tweets whose claim has an even number. */
export function checkThat(files: BenchFiles): RankingBench<RankedFigures> | null {
  const claims = files.read('checkthat2020-claims', BenchClaim);
  const queries = files.read('checkthat2020-queries', Query);
  const relevance = files.read('checkthat2020-qrels', Relevance);
  if (!claims || !queries || !relevance) return null;
  const byQuery = groupedBy(relevance, (row) => row.query);
  const texts = queries.flatMap(({ id, text }): LabelledText[] => {
    const rows = byQuery.get(id);
    if (!rows) return [];
    return [
      { text, relevant: new Set(rows.map((row) => row.claim)), tuned: Number(rows[0]!.claim) % 2 === 0 },
    ];
  });
  return {
    claims: claims.length,
    texts: queries.length,
    labelled: texts.length,
    ours: rankedFigures(texts, ourEngine(claims)),
    bm25: rankedFigures(texts, bm25Engine(claims)),
  };
}

/**
 * CheckThat! 2022, task 2B: every sentence of 70 debates and 19,250 claims. Tuned on every second debate. The labels are incomplete, so
 * the precisions are floors.
 */
export function debates(files: BenchFiles): RankingBench<DebateFigures> | null {
  const claims = files.read('debates-claims', BenchClaim);
  const sentences = files.read('debates-sentences', Utterance);
  if (!claims || !sentences) return null;
  const names = [...new Set(sentences.map((sentence) => sentence.doc))];
  const tuned = new Set(names.filter((_, at) => at % 2 === 0));
  const texts = sentences.map(
    (sentence): LabelledText => ({
      text: sentence.text,
      relevant: new Set(sentence.claims),
      tuned: tuned.has(sentence.doc),
    }),
  );
  return {
    claims: claims.length,
    texts: texts.length,
    labelled: texts.filter((text) => text.relevant.size > 0).length,
    ours: debateFigures(texts, ourEngine(claims)),
    bm25: debateFigures(texts, bm25Engine(claims)),
  };
}

type Claims = readonly { id: string; text: string; title: string }[];
type Engine = (text: string) => Answer;

function ourEngine(claims: Claims): Engine {
  const pool = createStatementPool(claims.map(({ text, title }) => ({ statement: text, headline: title })));
  return (text) => {
    const sentence = pool.read(text);
    const ranked = pool.rank(sentence, DEPTH);
    let mark: Answer['mark'] = null;
    for (const { claim } of ranked) {
      const { strength } = pool.stated(sentence, claim);
      if (!mark || strength > mark.score) mark = { claim: claims[claim]!.id, score: strength };
    }
    return { ranked: ranked.map(({ claim }) => claims[claim]!.id), mark };
  };
}

function bm25Engine(claims: Claims): Engine {
  const search = createBm25(claims.map(({ text, title }) => `${text} ${title}`));
  return (text) => {
    const hits = search(text, DEPTH).map(({ at, score }) => ({ claim: claims[at]!.id, score }));
    return { ranked: hits.map((hit) => hit.claim), mark: hits[0] ?? null };
  };
}

function rankedFigures(texts: readonly LabelledText[], engine: Engine): RankedFigures {
  return mapOf(texts.map((text) => ({ text, answer: engine(text.text) })));
}

function debateFigures(texts: readonly LabelledText[], engine: Engine): DebateFigures {
  const answered = texts.map((text) => ({ text, answer: engine(text.text) }));
  const marks = answered.flatMap(({ text, answer: { mark } }): ScoredMark[] =>
    mark ? [{ score: mark.score, right: text.relevant.has(mark.claim) }] : [],
  );
  return {
    ...mapOf(answered),
    precision20: precisionAt(marks, 20),
    precision100: precisionAt(marks, 100),
    precision400: precisionAt(marks, 400),
  };
}

function mapOf(answered: readonly { text: LabelledText; answer: Answer }[]): RankedFigures {
  const figures = answered
    .filter(({ text }) => text.relevant.size > 0)
    .map(({ text, answer }) => ({
      tuned: text.tuned,
      precision: averagePrecision(answer.ranked, text.relevant, DEPTH),
    }));
  const untuned = figures.filter((one) => !one.tuned);
  return {
    map5: mean(figures.map((one) => one.precision)),
    map5Untuned: mean(untuned.map((one) => one.precision)),
  };
}
