import { describe, expect, it } from 'vitest';
import { buildStatements } from '../../../lib/statements/build.ts';
import { matchSentences, type TextsOf } from '../../../lib/statements/match.ts';
import { openStatements, type Statements } from '../../../lib/statements/open.ts';
import { madeClaims } from '../../bench/made-claims.ts';

const CLAIMS: readonly { texts: readonly string[] }[] = [
  { texts: ['Serbian President Aleksandar Vučić spoke with Vladimir Putin about gas supplies.'] },
  {
    texts: [
      'At least 24 people were killed in twin explosions in Idlib.',
      'Twin blasts in Idlib left at least 24 people dead.',
    ],
  },
  { texts: ['The Pentagon says that 90% of American troops have withdrawn from Afghanistan.'] },
  ...madeClaims(500).map((text) => ({ texts: [text] })),
];

const textsOf: TextsOf = (asked) => asked.map(({ claim, wording }) => CLAIMS[claim]!.texts[wording]);
const open = async (): Promise<Statements> => openStatements(await buildStatements(CLAIMS));

describe('matching sentences with statements', () => {
  it('finds a claim said in nearly its words, and where', async () => {
    const sentence =
      'On Sunday the Serbian president, Aleksandar Vucic, spoke with Vladimir Putin about gas supplies for the winter.';
    const [found] = await matchSentences(await open(), [sentence], textsOf);
    expect(found!.matches).toMatchObject([{ claim: 0, wording: 0, tier: 'sure', differs: [] }]);
    const { start, end } = found!.matches[0]!;
    expect(sentence.slice(start, end)).toBe(
      'Serbian president, Aleksandar Vucic, spoke with Vladimir Putin about gas supplies',
    );
  });

  it('calls a changed figure a match that differs', async () => {
    const [found] = await matchSentences(
      await open(),
      ['At least 31 people were killed in twin explosions in Idlib on Monday.'],
      textsOf,
    );
    expect(found!.matches).toMatchObject([
      { claim: 1, wording: 0, differs: [{ kind: 'number', page: expect.stringContaining('31') }] },
    ]);
  });

  it('takes another name in the role for another claim', async () => {
    const [found] = await matchSentences(
      await open(),
      ['Serbian President Aleksandar Vučić spoke with Olaf Scholz about gas supplies.'],
      textsOf,
    );
    expect(found!.matches).toEqual([]);
  });

  it('tells which wording was found, and a claim once', async () => {
    const [found] = await matchSentences(
      await open(),
      ['Twin blasts in Idlib left at least 24 people dead, officials said.'],
      textsOf,
    );
    expect(found!.matches.map(({ claim, wording }) => ({ claim, wording }))).toEqual([
      { claim: 1, wording: 1 },
    ]);
  });

  describe('of claims that differ in a figure alone', () => {
    const SIBLINGS = [
      'The harbour board will spend 12 million euros on repairs to the old ferry terminal.',
      'The harbour board will spend 15 million euros on repairs to the old ferry terminal.',
      'The harbour board will spend 40 million euros on the new marina beside the fish market.',
    ];
    const pack = [...SIBLINGS, ...madeClaims(500)].map((text) => ({ texts: [text] }));
    const matchesOf = async (sentence: string) => {
      const statements = openStatements(await buildStatements(pack));
      const texts: TextsOf = (asked) => asked.map(({ claim }) => pack[claim]!.texts[0]);
      const [found] = await matchSentences(statements, [sentence], texts);
      return found!.matches.map(({ claim, tier, differs, why }) => ({
        claim,
        tier,
        differs: differs.map(({ kind }) => kind),
        gates: why.flatMap((reason) => (reason.kind === 'gate' ? [reason.gate] : [])),
      }));
    };

    it('the one that the sentence agrees with is sure, and the other listed', async () => {
      const [first, second, ...none] = await matchesOf(
        'The harbour board will spend 15 million euros on repairs to the old ferry terminal, it said on Monday.',
      );
      expect(first).toMatchObject({ claim: 1, tier: 'sure', differs: [] });
      expect(second).toEqual({ claim: 0, tier: 'possible', differs: ['number'], gates: ['listed-only'] });
      expect(none).toEqual([]);
    });

    it('where it agrees with none, one is sure and says what differs', async () => {
      const found = await matchesOf(
        'The harbour board will spend 19 million euros on repairs to the old ferry terminal.',
      );
      expect(found.map(({ tier, differs }) => [tier, differs])).toEqual([
        ['sure', ['number']],
        ['possible', ['number']],
      ]);
    });

    it('each is sure where the sentence states both', async () => {
      const found = await matchesOf(`${SIBLINGS[0]!.slice(0, -1)}, and ${SIBLINGS[2]!}`);
      expect(found.filter(({ tier }) => tier === 'sure').map(({ claim }) => claim)).toEqual([0, 2]);
    });
  });

  it('asks for a text once, and leaves out a claim whose text is gone', async () => {
    const sentences = Array<string>(3).fill('Twin explosions in Idlib killed at least 24 people.');
    let calls = 0;
    const found = await matchSentences(await open(), sentences, (asked) => {
      calls += asked.length;
      return asked.map(() => undefined);
    });
    expect(found.flatMap(({ matches }) => matches)).toEqual([]);
    expect(calls).toBeLessThanOrEqual(2);
  });

  it('stops when it is told to', async () => {
    const statements = await open();
    const stop = new AbortController();
    const matching = matchSentences(statements, ['One sentence.', 'Another one.'], textsOf, {
      signal: stop.signal,
      pause: async () => stop.abort(new Error('enough')),
    });
    await expect(matching).rejects.toThrow('enough');
  });
});
