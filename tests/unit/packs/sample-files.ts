/** A pack of two files, whole and right, for tests that spoil one thing in it. */
import type { FolderFile, PackHeader } from '../../../lib/packs/assemble.ts';

export const HEADER: PackHeader = {
  id: 'sample',
  name: 'Sample',
  version: '1',
  licence: 'CC0-1.0',
  language: 'en',
};

const claim = (id: string, statement: string) => ({
  id,
  statement,
  phrasings: Array.from({ length: 15 }, (_, at) => `${statement} Put in way ${at}.`),
  details: [{ kind: 'person', entity: 'putin', role: 'who speaks' }] as Record<string, unknown>[],
});

export const sampleStory = () => ({
  story: { id: 'call', title: 'The call' },
  claims: [
    claim('gas-winter', 'Putin assured Serbia of enough gas.'),
    claim('first-call', 'Vučić and Putin spoke for the first time in years.'),
  ],
});

export const sampleSource = () => ({
  id: 'daily',
  document: '001',
  publisher: { value: 'The Daily', certainty: 'certain' },
  published: { value: '2024-10-20/2024-10-21', certainty: 'likely' } as { value: string; certainty: string },
  language: 'en',
  origins: [{ value: 'AP', certainty: 'likely' }],
  reports: [
    {
      claim: 'gas-winter',
      relation: 'same',
      summary: 'The gas will do.',
      quotation: { exact: 'enough gas for all' },
      paragraph: 2,
      origin: 'AP',
    },
    {
      claim: 'first-call',
      relation: 'differs',
      differs: [{ kind: 'number', source: 'three years', claim: 'two years' }],
      summary: 'It was the first call in three years.',
      quotation: { exact: 'the first call' },
      paragraph: 1,
      origin: 'AP',
    },
  ] as Record<string, unknown>[],
});

export const DOCUMENTS = new Map([['001', 'It was the first call.\n\nThere is enough gas for all.\n']]);

export const filesOf = (story: unknown = sampleStory(), source: unknown = sampleSource()): FolderFile[] => [
  { path: 'sources/daily.json', text: JSON.stringify(source) },
  { path: 'claims/call.json', text: JSON.stringify(story) },
];
