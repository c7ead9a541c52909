/** A small story of claims and a small English, for tests of the index that need no real pack. */

import { buildModel, type ClaimModel, type ClaimText } from '../../../lib/index/model.ts';
import { atOnce } from '../../../lib/index/steps.ts';
import { conceptPhrases, stemConcepts } from '../../../lib/text/concepts.ts';
import { createRarity, type GeneralEnglish } from '../../../lib/text/rarity.ts';
import { createVocabulary } from '../../../lib/text/vocabulary.ts';

export const CLAIMS: readonly ClaimText[] = [
  {
    id: 'gas-winter',
    story: 'call',
    statement: 'Putin assured Serbia of enough Russian gas for the coming winter.',
    phrasings: [
      'Serbia will have enough Russian gas this winter, Putin told Vučić.',
      'Enough gas for the winter: Moscow reassures Belgrade.',
      'There will be no shortage of Russian gas in Serbia this winter.',
    ],
    details: [{ kind: 'modality', modality: 'promised', text: 'assured' }],
  },
  {
    id: 'first-call',
    story: 'call',
    statement: 'Vučić and Putin spoke for the first time in about two and a half years.',
    phrasings: [
      'Serbia and Russia: first call between Putin and Vučić in two and a half years.',
      'Vučić and Putin had not spoken since 29 May 2022.',
      'Putin and Vučić broke a silence of 30 months between Russia and Serbia.',
    ],
    details: [{ kind: 'duration', text: 'about two and a half years', minMonths: 27, maxMonths: 31 }],
  },
  {
    id: 'no-sanctions',
    story: 'call',
    statement: 'Serbia has refused to join the sanctions on Russia.',
    phrasings: [
      'Serbia will not impose sanctions on Russia.',
      'Belgrade has not joined the sanctions against Moscow.',
      'Russia faces no sanctions from Serbia.',
    ],
    details: [{ kind: 'polarity', negated: true, text: 'has refused to join' }],
  },
  {
    id: 'truce',
    story: 'war',
    statement: 'India calls for a ceasefire in Ukraine.',
    phrasings: ['A truce is what India wants.', 'New Delhi urges Kyiv and Moscow to stop the fighting.'],
    details: [],
  },
];

const CONCEPTS = [
  { id: 'truce', forms: ['ceasefire', 'truce', 'stop the fighting', 'stop the bloodshed'] },
  { id: 'elephant', forms: ['elephant', 'pachyderm'] },
];

export const ENGLISH: GeneralEnglish = {
  rarity: createRarity(
    [
      ['enough', 9000],
      ['the', 1_500_000],
      ['stop', 9000],
      ['fighting', 4000],
      ['time', 40_000],
      ['gas', 3000],
      ['winter', 1200],
      ['winner', 1500],
      ['call', 20_000],
    ],
    51_000_000,
    CONCEPTS,
  ),
  concepts: CONCEPTS,
  commonWords: ['winner', 'winter', 'time', 'elephant'],
};

export const modelOf = (claims: readonly ClaimText[]): ClaimModel =>
  atOnce(buildModel(claims, ENGLISH.rarity, createVocabulary(conceptPhrases(stemConcepts(CONCEPTS)), null)));
