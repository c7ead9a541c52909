/** Another person or country in the role is no match; the right one is. All sentences are our own. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { WholeIndex } from '../../../lib/index/texts.ts';
import { bundledIndex, matchesOn } from './bundled.ts';

let index: WholeIndex;
beforeAll(() => {
  index = bundledIndex();
});

const DATE = '2024-11-16';
const sureOn = (blocks: readonly string[]): string[] =>
  matchesOn(index, blocks, DATE).flatMap(({ claim, tier }) => (tier === 'sure' ? [claim] : []));

/** Each row: a sentence with someone else in the role, the same with the claim's own people, and the claim. */
const ROLES: [other: string, own: string, claim: string][] = [
  [
    'German Chancellor Olaf Scholz and Vladimir Putin spoke by phone for the first time in almost two years.',
    'Serbian President Aleksandar Vučić and Vladimir Putin spoke by phone for the first time in more than two years.',
    'first-call-since-2022',
  ],
  [
    'Putin promised Slovakia enough Russian gas for the coming winter.',
    'Putin promised Serbia enough Russian gas for the coming winter.',
    'gas-winter',
  ],
  [
    'Hungary gets its Russian gas at very favourable prices, Viktor Orbán says.',
    'Serbia gets its Russian gas at very favourable prices, Vučić says.',
    'gas-price',
  ],
  [
    'Turkey has refused to join the Western sanctions that were imposed on Russia in 2022.',
    'Serbia has refused to join the Western sanctions that were imposed on Russia in 2022.',
    'serbia-no-sanctions',
  ],
  [
    'Moldova is a candidate for membership of the European Union.',
    'Serbia is a candidate for membership of the European Union.',
    'eu-candidate',
  ],
  [
    'Putin invited Slovak Prime Minister Robert Fico to the Victory Day celebrations in Moscow on 9 May 2025.',
    'Putin invited Serbian President Vučić to the Victory Day celebrations in Moscow on 9 May 2025.',
    'victory-day-invite',
  ],
  [
    'Bulgarian ammunition worth about 800 million euros has reached Ukraine through third countries.',
    'Serbian ammunition worth about 800 million euros has reached Ukraine through third countries.',
    'ammo-800m',
  ],
  [
    'Norway will give Ukraine generators and transformers worth 8.4 million euros.',
    'Serbia will give Ukraine generators and transformers worth 8.4 million euros.',
    'generators',
  ],
  [
    'Scholz said that he had raised a ceasefire in the call and that Putin would not move.',
    'Vučić said that he had raised a ceasefire in the call and that Putin would not move.',
    'ceasefire-raised',
  ],
  [
    'Fico described his conversation with Putin as good, open and long.',
    'Vučić described his conversation with Putin as good, open and long.',
    'good-open-long',
  ],
  [
    'Erdoğan predicted that the war in Ukraine would end in a Korean scenario.',
    'Vučić predicted that the war in Ukraine would end in a Korean scenario.',
    'korean-scenario',
  ],
  [
    'Lukashenko met US diplomats on 20 October 2024 and stressed stability and dialogue.',
    'Vučić met US diplomats on 20 October 2024 and stressed stability and dialogue.',
    'us-diplomats',
  ],
];

describe('someone else in the role', () => {
  test.each(ROLES)('no sure match: %s', (other) => {
    expect(sureOn([other])).toEqual([]);
  });

  test('nor on a page that is full of them', () => {
    expect(sureOn(ROLES.map(([other]) => other))).toEqual([]);
  });

  test.each(ROLES)('nor on a page that tells the story: %s', (other) => {
    const story = ROLES.map(([, own]) => own);
    expect(sureOn([...story.slice(0, 6), other, ...story.slice(6)])).toEqual(sureOn(story));
  });
});

describe('the claim’s own people in the role, on a page that tells of the call', () => {
  test.each(ROLES)('instead of: %s', (_, own, claim) => {
    expect(sureOn([ROLES[0]![1], own])).toContain(claim);
  });
});

describe('on a page that tells the like of others', () => {
  const others = ROLES.map(([other]) => other);

  test.each([
    ['a role that another of the story has', 'Zelensky told Vučić that Ukraine would achieve all its goals.'],
    [
      'another president’s guests',
      'The US diplomats met Kosovo’s president, too, and stressed dialogue with Belgrade.',
    ],
    ['a general says it', 'Kursk was the biggest mistake of the war, said General Markov.'],
    ['another year', 'In 2018 Vučić stood beside Putin on Red Square on Victory Day.'],
    ['another city', 'Thousands marched in Podgorica with Russian flags on the anniversary.'],
  ])('what is strange to a claim is not marked: %s', (_, sentence) => {
    expect(sureOn([...others, sentence])).toEqual([]);
  });

  test('what is the claim’s own still is', () => {
    for (const [, own, claim] of ROLES.slice(1, 6)) expect(sureOn([...others, own])).toEqual([claim]);
  });
});

describe('who "he" is comes from the sentence before', () => {
  const HE = 'He described the conversation with Putin as good, open and long.';

  test('the same words are a match behind Vučić and none behind Scholz', () => {
    const behind = (name: string): string[] =>
      matchesOn(index, [`${name} left the room after the call. ${HE}`], DATE).map(({ claim }) => claim);
    expect(behind('Vučić')).toContain('good-open-long');
    expect(behind('Chancellor Scholz')).toEqual([]);
  });
});

describe('the same names without a claim', () => {
  test.each([
    'Vučić and Putin are both fond of chess, a biographer writes.',
    'Putin flew to Kazan on Tuesday.',
    'Vučić opened a motorway near Novi Sad on Saturday.',
    'A museum in Belgrade shows photographs of Russian winters.',
    'Serbia beat Russia by three goals in a friendly match.',
  ])('%s', (sentence) => {
    expect(sureOn([sentence])).toEqual([]);
  });
});
