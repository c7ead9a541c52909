/** The live example: a made-up newspaper on the bundled story. Its matches are written here, as no page is read for it. */
import type { ClaimId } from '../claims/types.ts';
import type { Match } from '../match/types.ts';

/** A stretch of the example; `match` makes it a mark. */
export interface ExamplePart {
  text: string;
  match?: Match;
}

const match = (claim: string, more: Partial<Match> = {}): Match => ({
  claim: claim as ClaimId,
  tier: 'sure',
  confidence: 0.95,
  start: 0,
  end: 0,
  differs: [],
  why: () => [{ kind: 'gate', gate: 'close-wording' }],
  ...more,
});

/** In English, as the bundled pack's claims are. */
export const EXAMPLE_PAPER = 'The Example Courier';
export const EXAMPLE_HEADLINE = 'Belgrade and Moscow talk again';

export const EXAMPLE: readonly ExamplePart[] = [
  { text: 'The presidents of Serbia and Russia were on the telephone again. ' },
  {
    text: 'For Aleksandar Vučić it was the first conversation with Vladimir Putin in seven years.',
    match: match('first-call-since-2022', {
      differs: [{ kind: 'number', page: 'seven years', claim: 'about two and a half years' }],
    }),
  },
  { text: ' Much of it was about energy: ' },
  {
    text: 'Putin promised Serbia enough Russian gas for the winter',
    match: match('gas-winter'),
  },
  { text: '. The weather in Belgrade stayed mild.' },
];
