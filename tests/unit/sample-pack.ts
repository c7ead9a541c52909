/** A small pack for tests: one story, four sources, every relation. */
import type { Claim, ClaimId, Pack, Report, Source, SourceId, StoryId } from '../../lib/claims/types.ts';

export const claimId = (id: string): ClaimId => id as ClaimId;
const sourceId = (id: string): SourceId => id as SourceId;
const story = { id: 'call' as StoryId, title: 'The call' };

export const sources = {
  pravda: {
    id: sourceId('pravda'),
    publisher: { value: 'Ukrainska Pravda', certainty: 'certain' },
    title: { value: 'Serbian President has first phone call with Putin', certainty: 'certain' },
    published: { value: '2024-10-20', certainty: 'certain' },
    language: 'en',
    origins: [{ value: 'b92', certainty: 'certain' }],
  },
  fakti: {
    id: sourceId('fakti'),
    publisher: { value: 'Fakti.bg', certainty: 'certain' },
    url: { value: 'https://fakti.bg/en/world/921336-vucic-spoke', certainty: 'certain' },
    published: { value: '2024-10-20', certainty: 'certain' },
    language: 'en',
    origins: [
      { value: 'TANYUG', certainty: 'certain' },
      { value: 'Fakti.bg', certainty: 'likely' },
    ],
  },
  brussels: {
    id: sourceId('brussels'),
    publisher: { value: 'Brussels Signal', certainty: 'likely' },
    published: { value: '2024-10-21', certainty: 'likely' },
    language: 'en',
    origins: [{ value: 'AP', certainty: 'likely' }],
  },
  uslive: {
    id: sourceId('uslive'),
    publisher: { value: 'uslive.com', certainty: 'certain' },
    url: { value: 'https://uslive.com/?p=288686', certainty: 'certain' },
    language: 'en',
    origins: [{ value: 'AP', certainty: 'likely' }],
  },
} satisfies Record<string, Source>;

const claim = (id: string, statement: string, details: Claim['details'] = []): Claim => ({
  id: claimId(id),
  story: story.id,
  statement,
  details,
});

export const firstCall = claim(
  'first-call',
  'Vučić and Putin spoke for the first time in about two and a half years.',
  [{ kind: 'duration', text: 'about two and a half years', minMonths: 26, maxMonths: 32 }],
);
export const gas = claim('gas', 'Putin assured Serbia of enough Russian gas for the coming winter.');
export const ammunition = claim(
  'ammunition',
  'Serbian ammunition worth about 800 million euros has reached Ukraine.',
  [{ kind: 'money', text: 'about 800 million euros', amount: 8e8, currency: 'EUR' }],
);

const report = (
  of: Claim,
  source: Source,
  origin: string,
  quotation: string,
  more: Partial<Report> = {},
): Report => ({
  claim: of.id,
  source: source.id,
  relation: 'same',
  summary: `${source.publisher.value} on ${of.id}.`,
  quotation: { exact: quotation },
  paragraph: 2,
  origin,
  ...more,
});

const durationDiffers: Partial<Report> = {
  relation: 'differs',
  differs: [{ kind: 'number', source: 'over seven years', claim: 'about two and a half years' }],
};

export const samplePack: Pack = {
  manifest: {
    id: 'sample',
    name: 'Sample',
    version: '1',
    licence: 'CC0-1.0',
    language: 'en',
    until: '2024-10-21',
    counts: { stories: 1, claims: 3, phrasings: 0, sources: 4, reports: 7 },
  },
  stories: [story],
  claims: [firstCall, gas, ammunition],
  sources: Object.values(sources),
  reports: [
    report(firstCall, sources.brussels, 'AP', 'had not spoken for over seven years', durationDiffers),
    report(firstCall, sources.fakti, 'TANYUG', 'we haven’t spoken in almost two and a half years'),
    report(firstCall, sources.pravda, 'b92', 'in almost two and a half years'),
    report(firstCall, sources.uslive, 'AP', 'his first with Putin in over two years', { relation: 'adds' }),
    report(gas, sources.pravda, 'b92', 'enough gas this winter'),
    report(gas, sources.fakti, 'Fakti.bg', 'no gas was promised', {
      relation: 'contradicts',
      differs: [{ kind: 'polarity', source: 'no gas was promised', claim: 'assured' }],
    }),
    report(ammunition, sources.uslive, 'AP', 'about 800 million euros'),
  ],
};
