/** Peers on the same page in the same turns: time, and how many of their surest marks are right beside ours. */
import { matchSentences } from '../../../lib/statements/match.ts';
import { readInScript } from '../floors.ts';
import { type Engine, matchPage } from '../ours.ts';
import { PEERS } from '../peers.ts';
import { type Page, statingPage } from '../pools.ts';
import type { Row } from '../table.ts';
import { inTurns, scaled } from '../timing.ts';

const ROUNDS = 3;
const SPEED_GOALS: Readonly<Record<string, string>> = {
  MiniSearch: 'ours ≥ 100 times as fast',
  FlexSearch: 'ours ≥ 100 times as fast',
  'fuse.js': 'ours ≥ 100,000 times as fast',
};

interface Mark {
  score: number;
  right: boolean;
}

export async function peerRows(engines: readonly Engine[], page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of engines) {
    const { claims } = engine;
    const stating = statingPage(claims);
    const peers = PEERS.map((peer) => {
      const sample = Math.min(page.sentences.length, peer.sample(claims.length));
      const every = Math.floor(page.sentences.length / sample);
      const sentences = page.sentences.filter((_, at) => at % every === 0).slice(0, sample);
      return { ...peer, sentences, lookUp: peer.build(claims) };
    });
    const times = await inTurns(
      [
        { name: 'F_js', run: () => readInScript(page.paragraphs) },
        { name: 'sidelight', run: () => matchPage(engine, page.paragraphs) },
        ...peers.map(({ name, lookUp, sentences }) => ({
          name,
          rounds: name === 'fuse.js' ? 1 : ROUNDS,
          run: () => sentences.map(lookUp),
        })),
      ],
      ROUNDS * 5,
      5,
    );
    const floor = times.get('F_js')!.median;
    const ours = times.get('sidelight')!;
    for (const { name, sentences } of peers) {
      const time = scaled(times.get(name)!, page.sentences.length / sentences.length);
      rows.push({
        what: 'page',
        engine: name,
        claims: claims.length,
        unit: 'ms',
        ...time,
        ratioToFloor: time.median / floor,
        ...(claims.length === 10_000 ? { goal: SPEED_GOALS[name]! } : {}),
        note: `ours ${Math.round(time.median / ours.median).toLocaleString('en')} times as fast; ${sentences.length} sentences run`,
      });
    }
    const found = await matchSentences(engine.statements, stating.sentences, (asked) =>
      asked.map(({ claim }) => claims[claim]),
    );
    const own = found.flatMap(({ matches: [best] }, at): Mark[] =>
      best ? [{ score: best.confidence, right: stating.stated[at] === best.claim }] : [],
    );
    rows.push(precisionRow('sidelight', claims.length, own, own.length));
    for (const { name, lookUp, sample } of peers) {
      if (sample(claims.length) < 20) continue;
      const marks = stating.sentences.flatMap((sentence, at): Mark[] => {
        const best = lookUp(sentence);
        return best ? [{ score: best.score, right: stating.stated[at] === best.claim }] : [];
      });
      rows.push(precisionRow(name, claims.length, marks, own.length));
    }
  }
  return rows;
}

/** Precision of an engine's surest marks, as many as we set. */
function precisionRow(engine: string, claims: number, marks: readonly Mark[], most: number): Row {
  // An engine without scores cannot tell which of its marks are the surest.
  const ranks = new Set(marks.map(({ score }) => score)).size > 1;
  const surest = ranks ? [...marks].sort((a, b) => b.score - a.score).slice(0, most) : marks;
  const precision = surest.filter(({ right }) => right).length / Math.max(1, surest.length);
  return {
    what: 'precision of its surest marks',
    engine,
    claims,
    unit: 'share',
    min: precision,
    median: precision,
    max: precision,
    ratioToFloor: null,
    note: `${surest.length} marks, 100 of 300 sentences state a claim`,
  };
}
