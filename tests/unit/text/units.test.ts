import { describe, expect, test } from 'vitest';
import { conceptPhrases, stemConcepts } from '../../../lib/text/concepts.ts';
import { nameLexicon } from '../../../lib/text/names.ts';
import { createSpelling } from '../../../lib/text/spelling.ts';
import { readUnits } from '../../../lib/text/units.ts';
import { createVocabulary } from '../../../lib/text/vocabulary.ts';
import { rawOf, read } from './reading.ts';

/** Entities of a sentence with the text they stand on. */
const named = (text: string): [text: string, id: string][] => {
  const reading = read(text);
  return reading.units.flatMap((unit) =>
    unit.entity ? [[rawOf(reading, unit), unit.entity.id] as [string, string]] : [],
  );
};
const ids = (text: string): string[] => named(text).map(([, id]) => id);

describe('a name is one in every spelling', () => {
  test.each<[id: string, ...spellings: string[]]>([
    [
      'vucic',
      'Vučić',
      'VUČIĆ',
      'Vucic',
      'Вучић',
      'Vuchich',
      'Aleksandar Vučić',
      'Alexander Vucic',
      'Vučić’s',
    ],
    ['putin', 'Putin', 'Путин', 'Vladimir Putin', 'Wladimir Putin', "Putin's"],
    ['vucevic', 'Vučević', 'Vucevic', 'Miloš Vučević', 'Вучевић'],
    ['zelensky', 'Zelensky', 'Zelenskyy', 'Zelenskiy', 'Volodymyr Zelensky', 'Зеленский'],
    ['orban', 'Orbán', 'Orban', 'Viktor Orbán', 'ORBÁN'],
    ['united-states', 'the United States', 'US', 'U.S.', 'USA'],
    ['serbia', 'Serbia', 'Republic of Serbia'],
  ])('%s', (id, ...spellings) => {
    expect(spellings.map((spelling) => ids(`met ${spelling} today`))).toEqual(spellings.map(() => [id]));
  });

  test('Vučević is another man than Vučić', () => {
    expect(ids('Vučević met Vučić')).toEqual(['vucevic', 'vucic']);
  });

  test('North and South Korea are two countries, and neither is Korea', () => {
    expect(ids('North Korea and South Korea')).toEqual(['north-korea', 'south-korea']);
  });
});

describe('an office and a country are the person who holds it', () => {
  test.each<[text: string, words: string, id: string]>([
    ['the Serbian president said', 'Serbian president', 'vucic'],
    ["Serbia's president said", "Serbia's president", 'vucic'],
    ['Serbia’s head of state called', 'Serbia’s head of state', 'vucic'],
    ['the Serbian leader said', 'Serbian leader', 'vucic'],
    ['the president of Serbia said', 'president of Serbia', 'vucic'],
    ['the head of the Serbian state said', 'head of the Serbian state', 'vucic'],
    ['the president of the Russian Federation said', 'president of the Russian Federation', 'putin'],
    ['the Russian leader said', 'Russian leader', 'putin'],
    ['the Kremlin chief said', 'Kremlin chief', 'putin'],
    ['the Serbian prime minister said', 'Serbian prime minister', 'vucevic'],
    ["Hungary's premier said", "Hungary's premier", 'orban'],
    ['Serbian President Aleksandar Vučić said', 'Serbian President Aleksandar Vučić', 'vucic'],
    ['the former Serbian president Boris Tadić said', 'Serbian president Boris Tadić', 'tadic'],
  ])('%s', (text, words, id) => {
    expect(named(text)).toEqual([[words, id]]);
  });

  test('a holder whom the lexicon does not know is someone of that country, and not another country’s', () => {
    const reading = read('the Slovenian president said');
    const [unit] = reading.units.filter(({ entity }) => entity);
    expect(unit?.entity).toMatchObject({ kind: 'person', side: 'slovenia', office: 'president' });
    expect(nameLexicon().entities.has(unit!.entity!.id)).toBe(false);
  });

  test('an unknown name behind the office is someone else than its holder', () => {
    const reading = read('On Monday the French president Jacques Dupont spoke to reporters about the plan.');
    const [unit] = reading.units.filter(({ entity }) => entity);
    expect(unit?.entity).toMatchObject({ kind: 'person', side: 'france' });
    expect(unit?.entity?.id).not.toBe('macron');
  });

  test('a country alone is no person, and an adjective is a side and no thing', () => {
    expect(read('Serbia said').units[0]?.keys).toEqual(['n:serbia', 's:serbia']);
    expect(read('Serbian gas').units[0]).toMatchObject({ adjective: true, keys: ['s:serbia'] });
  });
});

describe('a name that is also a word counts with its capital only', () => {
  test.each<[text: string, found: string[]]>([
    ['the US army', ['united-states']],
    ['they told us that', []],
    ['Turkey bought gas', ['turkey']],
    ['roast turkey', []],
    ['Polish gas', ['poland']],
    ['polish the floor', []],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });
});

describe('who is meant without a name', () => {
  test('pronouns are kept with their case', () => {
    const { pronouns, tokens } = read('He told him that the president agreed.');
    expect(pronouns.map(({ token, object, office }) => [tokens[token]!.word, object, office])).toEqual([
      ['he', false, false],
      ['him', true, false],
      ['president', false, true],
    ]);
  });

  test('an office with its country is no bare office', () => {
    expect(read('The Serbian president agreed with the president of Russia.').pronouns).toEqual([]);
  });

  test.each<[text: string, said: Partial<Record<'she' | 'pair' | 'thing' | 'speaker', boolean>>]>([
    ['She told her people', { she: true, pair: false, thing: false, speaker: false }],
    ['It has its own army', { she: false, thing: true, speaker: false }],
    ['The country agreed', { thing: true }],
    ['We hope that our gas lasts', { speaker: true }],
    ['They told us that', { speaker: true }],
    ['They spoke with each other', { pair: true, speaker: false }],
    ['Both leaders spoke', { pair: true }],
    ['The two men spoke', { pair: true }],
    ['The two leaders spoke', { pair: true }],
    ['The two presidents spoke', { pair: true }],
    ['The two companies spoke', { pair: false }],
  ])('%s', (text, said) => {
    expect(read(text)).toMatchObject(said);
  });

  test('the United States are not the speaker', () => {
    expect(read('The US sanctions were lifted').speaker).toBe(false);
  });
});

describe('names that nobody knows', () => {
  test('are seen by their capital within a sentence', () => {
    const reading = read('Yesterday a certain Smithson came to town');
    expect(reading.units.filter((unit) => unit.unknownName).map((unit) => rawOf(reading, unit))).toEqual([
      'Smithson',
    ]);
  });

  test('are not seen in a headline in title case', () => {
    const units = read('Gas Prices Rise Again As Winter Comes To Town').units;
    expect(units.filter((unit) => unit.unknownName)).toEqual([]);
  });
});

describe('words', () => {
  const concepts = conceptPhrases(stemConcepts([{ id: 'truce', forms: ['ceasefire', 'silence the guns'] }]));

  test('a fixed phrase is one unit that means the same as the word', () => {
    const text = 'They will silence the guns, a ceasefire';
    const reading = readUnits(text, 0, text.length, null, createVocabulary(concepts, null));
    const truce = reading.units.filter((unit) => unit.keys.includes('c:truce'));
    expect(truce.map((unit) => rawOf(reading, unit))).toEqual(['silence the guns', 'ceasefire']);
  });

  test('a typing error is read as the known word, and stands where it stood', () => {
    const spelling = createSpelling(['winter', 'vucic'], ['winter', 'vucic'], () => false);
    const text = 'Vuccic spoke of the wintre';
    const reading = readUnits(text, 0, text.length, null, createVocabulary(concepts, spelling));
    expect(reading.units.map((unit) => [rawOf(reading, unit), unit.keys[0]])).toEqual([
      ['Vuccic', 'n:vucic'],
      ['spoke', 'w:speak'],
      ['wintre', 'w:winter'],
    ]);
  });

  test('function words are no units', () => {
    expect(read('and of the to which').units).toEqual([]);
  });

  test('units are in order and apart, and each has a key', () => {
    const { units } = read(
      'On 29 May 2022 the Serbian president and Putin, of Russia, spoke for two and a half hours about 8.4 million euros.',
    );
    let last = -1;
    for (const unit of units) {
      expect(unit.first).toBeGreaterThan(last);
      expect(unit.last).toBeGreaterThanOrEqual(unit.first);
      expect(unit.keys.length).toBeGreaterThan(0);
      last = unit.last;
    }
    expect(units.length).toBeGreaterThan(5);
  });
});

describe('a quantity is the concepts that it is a form of', () => {
  const concepts = stemConcepts([
    { id: 'victory-day', forms: ['9 may', 'may 9'] },
    { id: 'world-war', forms: ['1944'] },
    { id: 'anniversary', forms: ['eightieth', '80 years'] },
    { id: 'march', forms: ['march'] },
  ]);
  const vocabulary = createVocabulary(conceptPhrases(concepts), null);
  test.each<[text: string, ids: string[]]>([
    ['on 9 May 2025', ['victory-day']],
    ['on May 9', ['victory-day']],
    ['on 9 June', []],
    ['by 9 March', []],
    ['in October 1944', ['world-war']],
    ['the eightieth time', ['anniversary']],
    ['for 80 years', ['anniversary']],
    ['for 81 years', []],
  ])('%s', (text, ids) => {
    const { units } = readUnits(text, 0, text.length, null, vocabulary);
    expect(units.flatMap(({ keys }) => keys).filter((key) => key.startsWith('c:'))).toEqual(
      ids.map((id) => `c:${id}`),
    );
  });
});

describe('the time that an entry opens with is no figure', () => {
  test.each<[text: string, quantities: string[]]>([
    ['16:40 Thousands march', ['Thousands']],
    ['16:40 thousands march', ['thousands']],
    ['16.40 Thousands march', ['Thousands']],
    ['16.40 thousands march', ['thousands']],
    ['16.40 tonnes came', ['16.40']],
    ['9:05: Two tanks came', ['Two']],
    ['16.40 - 20 tanks came', ['20']],
    ['16:40 -', ['16', '40']],
    ['11.40 - on gas: 20 tanks came', ['20']],
    ['8.40 million euros were paid', ['8.40 million euros']],
    ['10.30 percent came', ['10.30 percent']],
    ['They met at 16:40', ['16', '40']],
  ])('%s', (text, quantities) => {
    const reading = read(text);
    expect(reading.units.filter(({ quantity }) => quantity).map((unit) => rawOf(reading, unit))).toEqual(
      quantities,
    );
  });
});
