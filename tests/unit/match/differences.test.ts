/** A changed figure, date, denial or firmness is a match that differs, and says how. All sentences are our own. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DifferenceKind } from '../../../lib/claims/types.ts';
import type { WholeIndex } from '../../../lib/index/texts.ts';
import type { Match } from '../../../lib/match/types.ts';
import { bundledIndex, matchesOn } from './bundled.ts';

let index: WholeIndex;
beforeAll(() => {
  index = bundledIndex();
});

function matchOf(text: string, claim: string): Match {
  const found = matchesOn(index, [text], '2024-10-21').find((match) => match.claim === claim);
  if (!found) throw new Error(`${claim} is not found in: ${text}`);
  return found;
}

/** Each row: the claim, a sentence that states it with another detail, the kind, the words that differ, and what the claim has there. */
const CHANGED: [claim: string, text: string, kind: DifferenceKind, page: string, own: RegExp][] = [
  [
    'first-call-since-2022',
    'Vučić and Putin spoke by phone for the first time in seven years.',
    'number',
    'seven years',
    /two and a half years/,
  ],
  [
    'first-call-since-2022',
    'It was the first conversation between Putin and Vučić in 12 months.',
    'number',
    '12 months',
    /two and a half years/,
  ],
  [
    'ammo-800m',
    'Serbian ammunition worth about 300 million euros has reached Ukraine through third parties since 2022.',
    'number',
    'about 300 million euros',
    /800 million euros/,
  ],
  [
    'ammo-800m',
    'Serbian ammunition worth about $800 million has reached Ukraine through third parties since 2022.',
    'number',
    'about $800 million',
    /800 million euros/,
  ],
  [
    'putin-all-goals',
    'Putin told Vučić that Russia will achieve half of its goals in the war against Ukraine.',
    'number',
    'half',
    /all the goals/,
  ],
  [
    'generators',
    'Serbia will donate generators and transformers worth 48 million euros to Ukraine.',
    'number',
    '48 million euros',
    /8.4 million euros/,
  ],
  [
    'belgrade-liberation',
    "The call fell on the 70th anniversary of Belgrade's liberation from the Nazis.",
    'number',
    '70th',
    /80th/,
  ],
  [
    'serbs-favor-russia',
    'Only 30 percent of Serbs favour Russia over the European Union.',
    'number',
    '30 percent',
    /Most/,
  ],
  [
    'march-flags',
    'Dozens of people marched in Belgrade with Russian flags on the anniversary.',
    'number',
    'Dozens',
    /Thousands/,
  ],
  [
    'march-flags',
    'A few dozen people marched in Belgrade with Russian flags on the anniversary.',
    'number',
    'few dozen',
    /Thousands/,
  ],
  [
    'first-call-since-2022',
    'Vučić and Putin spoke by phone for the first time since 29 May 2020.',
    'date',
    '29 May 2020',
    /29 May 2022/,
  ],
  [
    'generators',
    'Serbia will give Ukraine generators and transformers worth half a million euros.',
    'number',
    'half a million euros',
    /8.4 million euros/,
  ],
  [
    'victory-day-invite',
    'Putin invited Vučić to Moscow for Victory Day on 9 May 2027.',
    'date',
    '9 May 2027',
    /9 May 2025/,
  ],
  [
    'kazan-undecided',
    'Putin invited Vučić to the BRICS summit in Kazan on 2-4 November 2024.',
    'date',
    '2-4 November 2024',
    /22-24 October/,
  ],
  [
    'us-diplomats',
    'Vučić met US diplomats on 2 October 2024 and stressed stability and dialogue.',
    'date',
    '2 October 2024',
    /20 October/,
  ],
  [
    'orban-press-conference',
    'Putin rejected a negotiated ceasefire at a press conference with Viktor Orbán on 5 July 2023.',
    'date',
    '5 July 2023',
    /5 July 2024/,
  ],
  [
    'condemned-invasion',
    "Serbia condemned Russia's 2014 invasion as a violation of Ukraine's territorial integrity.",
    'date',
    '2014',
    /2022/,
  ],
];

describe('another figure or date is shown with both wordings', () => {
  test.each(CHANGED)('%s: %s', (claim, text, kind, page, own) => {
    expect(matchOf(text, claim).differs).toEqual([{ kind, page, claim: expect.stringMatching(own) }]);
  });
});

describe('a denial or another firmness is named by the words that make it', () => {
  test.each<[claim: string, text: string, kind: DifferenceKind, page: string]>([
    [
      'gas-winter',
      'Putin did not assure Serbia of enough Russian gas for the coming winter.',
      'polarity',
      'did not assure',
    ],
    [
      'gas-winter',
      'Putin has not promised Serbia enough Russian gas for winter.',
      'polarity',
      'has not promised',
    ],
    [
      'eu-candidate',
      'Serbia is not a candidate for membership of the European Union.',
      'polarity',
      'is not a candidate',
    ],
    [
      'condemned-invasion',
      "Serbia refused to condemn Russia's invasion as a violation of Ukraine's territorial integrity.",
      'polarity',
      'refused to condemn',
    ],
    [
      'ammo-no-ban',
      'Serbia will ban ammunition sales to third countries that supply Ukraine, Prime Minister Vučević said.',
      'polarity',
      'will ban',
    ],
    [
      'sanctions-pledge',
      'Vučić told Putin that Serbia will impose sanctions on Russia.',
      'polarity',
      'will impose',
    ],
    [
      'generators',
      'Serbia might give Ukraine generators and transformers worth 8.4 million euros.',
      'modality',
      'might',
    ],
    [
      'victory-day-invite',
      'Putin plans to invite Vučić to Victory Day on 9 May 2025.',
      'modality',
      'plans to',
    ],
  ])('%s: %s', (claim, text, kind, page) => {
    expect(matchOf(text, claim).differs).toContainEqual({ kind, page, claim: expect.any(String) });
  });
});

describe('what agrees is not called different', () => {
  test.each<[claim: string, text: string]>([
    ['first-call-since-2022', 'Vučić and Putin spoke by phone for the first time in 2½ years.'],
    ['first-call-since-2022', 'Vučić and Putin spoke by phone for the first time in nearly 30 months.'],
    ['first-call-since-2022', 'Vučić and Putin spoke by phone for the first time in more than two years.'],
    ['first-call-since-2022', 'Vučić and Putin spoke by phone for the first time since 29 May 2022.'],
    ['ammo-800m', 'Serbian ammunition worth some €800mn has reached Ukraine through third parties.'],
    ['ammo-800m', 'Serbian ammunition worth 0.8 billion euros has reached Ukraine through third parties.'],
    ['ammo-800m', 'Serbian ammunition worth €800 to €900 million has reached Ukraine through third parties.'],
    ['energy-dependence', 'Serbia, which depends heavily on Russian energy, has not found other suppliers.'],
    ['condemned-invasion', "Serbia did not hesitate to condemn Russia's 2022 invasion of Ukraine."],
    [
      'victory-day-invite',
      'Not in Moscow since 2021, Vučić was invited by Putin to Victory Day on 9 May 2025.',
    ],
    ['belgrade-liberation', "The call fell on the eightieth anniversary of Belgrade's liberation."],
    ['victory-day-invite', 'Putin invited Vučić to Moscow for Victory Day on May 9 next year.'],
    ['gas-winter', 'There will be no shortage of Russian gas in Serbia this winter, Putin assured Vučić.'],
    ['serbia-no-sanctions', 'Serbia has never joined the Western sanctions on Russia.'],
    ['eu-candidate', 'Serbia, a candidate for membership of the European Union, did not comment on gas.'],
  ])('%s: %s', (claim, text) => {
    expect(matchOf(text, claim).differs).toEqual([]);
  });
});

describe('laws', () => {
  const changed = (text: string, claim: string, figure: string, kind: DifferenceKind): void => {
    const { differs, start, end } = matchOf(text, claim);
    const one = differs.find((difference) => difference.kind === kind);
    expect(one, `${text} differs`).toBeDefined();
    expect(one!.page).toContain(figure);
    expect(text).toContain(one!.page);
    expect(text.slice(start, end)).toContain(figure);
  };

  test('every other number of years is shown', () => {
    const years = fc.integer({ min: 4, max: 15 });
    fc.assert(
      fc.property(years, (value) => {
        const text = `Serbian President Vučić and Putin spoke by phone for the first time in ${value} years.`;
        changed(text, 'first-call-since-2022', `${value} years`, 'number');
      }),
    );
  });

  test('every other sum is shown, in euros and in dollars', () => {
    const sum = fc.integer({ min: 20, max: 3000 }).filter((value) => value < 600 || value > 1100);
    fc.assert(
      fc.property(sum, fc.constantFrom('euros', 'dollars'), (value, currency) => {
        const figure = `${value} million ${currency}`;
        const text = `Serbian ammunition worth about ${figure} has reached Ukraine through third parties.`;
        changed(text, 'ammo-800m', figure, 'number');
      }),
      { examples: [[1900, 'euros']] },
    );
  });

  test('every other anniversary is shown', () => {
    const ordinal = fc.integer({ min: 24, max: 129 }).filter((value) => value !== 80 && value % 10 > 3);
    fc.assert(
      fc.property(ordinal, (value) => {
        const text = `The call fell on the ${value}th anniversary of Belgrade's liberation from the Nazis.`;
        changed(text, 'belgrade-liberation', `${value}th`, 'number');
      }),
      { examples: [[79], [84]] },
    );
  });

  test('every other day of the summer is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('June', 'July', 'August'),
        (day, month) => {
          const date = `${day} ${month} 2025`;
          const text = `Putin invited Vučić to the Victory Day celebrations in Moscow on ${date}.`;
          changed(text, 'victory-day-invite', date, 'date');
        },
      ),
    );
  });
});
