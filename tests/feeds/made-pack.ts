/** Small packs of made-up claims, and a page that states them. All names in them are made up. */
import { sealPack } from '../../lib/packs/file/seal.ts';
import type { PackFile } from '../../lib/packs/format/schema.ts';

/** A claim, and other ways to say it. */
const CLAIMS = {
  ferry: [
    'The Samplebury ferry will stop running for two weeks in spring.',
    'Samplebury ferry to be out of service for two weeks in spring.',
    'For two weeks in spring there will be no ferry at Samplebury.',
    'The ferry of Samplebury stands still for two weeks in the spring.',
    'In spring the Samplebury ferry will not run for two weeks.',
    'Two weeks without a ferry await Samplebury in spring.',
    'The ferry at Samplebury pauses for two weeks in spring.',
    'Samplebury will be without its ferry for two weeks in spring.',
    'The Samplebury ferry is to be laid up for two weeks in spring.',
  ],
  lighthouse: [
    'The harbour office of Samplebury sold its lighthouse to a museum.',
    'Samplebury harbour office sells lighthouse to museum.',
    'A museum has bought the lighthouse from the harbour office of Samplebury.',
    'The lighthouse of Samplebury was sold to a museum by the harbour office.',
    'The harbour office in Samplebury has sold the lighthouse, a museum is the buyer.',
    'A museum bought the Samplebury lighthouse from the harbour office.',
    'The museum now owns the lighthouse that the Samplebury harbour office sold.',
    'The Samplebury lighthouse went from the harbour office to a museum.',
    'The harbour office sold the Samplebury lighthouse, and a museum bought it.',
  ],
  nurses: [
    'The hospital of Samplebury hired forty nurses from abroad.',
    'Samplebury hospital hires forty nurses from abroad.',
    'Forty nurses from abroad were hired by the Samplebury hospital.',
    'The Samplebury hospital has taken on forty nurses from abroad.',
    'From abroad came forty nurses whom the hospital of Samplebury hired.',
    'Forty foreign nurses now work for the Samplebury hospital, which hired them abroad.',
    'The hospital in Samplebury recruited forty nurses abroad.',
    'Forty nurses were recruited abroad by the hospital of Samplebury.',
    'The Samplebury hospital found forty nurses abroad and hired them.',
  ],
} as const;

export type MadeClaim = keyof typeof CLAIMS;

export const textOf = (claim: MadeClaim): string => CLAIMS[claim][0];

export interface MadePack {
  id: string;
  name: string;
  claims: readonly MadeClaim[];
  /** Who reports them, each in its own words; left out: one made-up outlet named after the pack. */
  publishers?: readonly string[];
  expires?: string;
  version?: string;
  /** All claims belong to one story; else each is one by itself. */
  story?: boolean;
}

/** A pack as a maker would publish it. Its sources are of 1 March 2026. */
export function madePack({ id, name, claims, story = true, ...more }: MadePack): Promise<PackFile> {
  const publishers = more.publishers ?? [`The ${name} Sample`];
  const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return sealPack(
    {
      identifier: id,
      name,
      version: more.version ?? '1',
      sdLicense: 'CC0-1.0',
      sdDatePublished: '2026-03-02',
      inLanguage: 'en',
      ...(more.expires === undefined ? {} : { expires: more.expires }),
    },
    {
      stories: story ? [{ identifier: 'samplebury' as never, name: 'News of Samplebury' }] : [],
      sources: publishers.map((publisher) => ({
        identifier: slug(publisher) as never,
        publisher,
        url: `https://${slug(publisher)}.example/samplebury`,
        datePublished: '2026-03-01',
        inLanguage: 'en',
        origins: [publisher],
      })),
      claims: claims.map((claim) => ({
        identifier: claim as never,
        ...(story ? { story: 'samplebury' as never } : {}),
        text: CLAIMS[claim][0],
        phrasings: CLAIMS[claim].slice(1),
        details: [],
        appearance: publishers.map((publisher) => ({
          citation: slug(publisher) as never,
          relation: 'same' as const,
          abstract: `${publisher} has this from Samplebury itself.`,
          origin: publisher,
        })),
        review: [],
      })),
    },
  );
}

const FILLER = [
  'Rain is expected on the coast from Wednesday, with gusts in the evening that may keep small boats in port.',
  'Readers who want to write to the editors find the address on the last page, beside the crossword and the tide tables.',
];

/** A news page of some length that states these claims, each in a paragraph of its own. `published` is ISO 8601. */
export function madePage(sentences: readonly string[], published = '2026-03-10'): string {
  const paragraphs = sentences.flatMap((sentence, at) => [sentence, FILLER[at % FILLER.length]!]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News of Samplebury</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}T08:00:00Z"></head>
<body><article><h1>News of Samplebury</h1>${[...paragraphs, ...FILLER].map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
