/** A pack's file in which every field that there is has a value, and the places of all its texts. */
import { sealPack } from '../../../lib/packs/file/seal.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { samplePackFile } from './sample-pack-file.ts';

const likely = (value: string) => ({ value, certainty: 'likely' as const });

export async function fullPackFile(): Promise<PackFile> {
  const pack = structuredClone(await samplePackFile());
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  const [source] = pack.sources;
  const [claim] = pack.claims;
  const entity = 'vucic' as never;
  return sealPack(
    {
      ...head,
      description: 'All fields of the format.',
      sdLicense: 'CC0-1.0',
      sdPublisher: 'A maker of packs',
      expires: '2027-01-01',
      isBasedOn: 'Another pack.',
    },
    {
      stories: pack.stories,
      sources: [
        {
          ...source!,
          publisher: 'The Daily Sample',
          headline: 'A headline',
          url: 'https://daily.example/',
          datePublished: '2024-10-20',
          origins: ['Own reporting', likely('A wire')],
          sdLicense: 'CC0-1.0',
        },
        {
          ...source!,
          identifier: 'likely' as never,
          publisher: likely('Another Sample'),
          headline: likely('Another headline'),
          url: likely('https://another.example/'),
          datePublished: likely('2024-10'),
        },
      ],
      claims: [
        {
          ...claim!,
          text: 'The mayor of Testford sold three lighthouses.',
          phrasings: ['Three lighthouses were sold by the mayor of Testford.'],
          author: 'A mayor',
          datePublished: '2024-10-19',
          firstAppearance: 'https://daily.example/first',
          details: [
            { kind: 'duration', text: 'two years', minMonths: 24, maxMonths: 24, role: 'length' },
            { kind: 'money', text: '€2', amount: 2, currency: 'EUR', hedge: 'about', role: 'price' },
            { kind: 'number', text: 'three', value: 3, unit: 'lighthouses', role: 'sold' },
            { kind: 'date', text: 'in May', value: '2024-05', role: 'day' },
            { kind: 'place', entity, role: 'where' },
            { kind: 'person', entity, role: 'who' },
            { kind: 'organisation', entity, role: 'for whom' },
            { kind: 'polarity', negated: false, text: 'sold' },
            { kind: 'modality', modality: 'did', text: 'sold' },
            { kind: 'attribution', entity },
          ],
          appearance: [
            {
              citation: source!.identifier,
              relation: 'differs',
              differs: [{ kind: 'number', source: 'four', claim: 'three', note: 'Another count.' }],
              abstract: 'It tells of four.',
              quotation: {
                type: 'TextQuoteSelector',
                exact: 'four of them',
                prefix: 'sold',
                suffix: 'today',
              },
              paragraph: 2,
              origin: 'Own reporting',
            },
          ],
          review: [
            {
              citation: 'likely' as never,
              reviewRating: {
                alternateName: 'Half so',
                ratingValue: 2,
                bestRating: 5,
                worstRating: 1,
                ratingExplanation: 'One of them was a tower.',
              },
              abstract: 'They counted them.',
            },
          ],
        },
      ],
    },
  );
}

export type Path = readonly (string | number)[];

/** The places of all texts of a value. */
export function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, one]) => textsIn(one, [...path, key]));
}

/** Puts a value in a place. */
export function put(whole: unknown, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce((here, key) => Reflect.get(Object(here), key), whole);
  Reflect.set(Object(holder), path.at(-1)!, value);
}
