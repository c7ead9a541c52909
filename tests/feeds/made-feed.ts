/**
 * A feed shaped as Data Commons' is, of any size and always the same for a seed: null where an item should be, dates that are none, items in
 * lists in lists, addresses nobody should follow, one claim reviewed by several, one review listed twice. All names in it are made up.
 */
import type { Tally } from '../../lib/packs/import/found.ts';

/** A feed, with what an importer should find in it. */
export interface MadeFeed {
  feed: object;
  tally: Tally;
  /** Statements of the claims, each once. */
  claims: string[];
}

const PLACES = [
  'Upper Samplebury',
  'Placeholder Bay',
  'Loremville',
  'Nullport',
  'Mockington',
  'Dummy Falls',
  'Testford',
  'Fooborough',
];
const WHO = [
  'council',
  'harbour office',
  'school board',
  'water company',
  'hospital',
  'railway',
  'library',
  'fire service',
];
const DID = [
  ['closed', 'playgrounds'],
  ['bought', 'electric buses'],
  ['cancelled', 'ferry crossings'],
  ['hired', 'nurses'],
  ['lost', 'parking permits'],
  ['planted', 'lime trees'],
  ['repaired', 'bridges'],
  ['flooded', 'cellars'],
  ['sold', 'lighthouses'],
] as const;
const PUBLISHERS = ['The Made-Up Checker', 'Desk of Samples', 'Fictional Facts Weekly', 'Invented Review'];
const RATINGS = ['Mostly so', 'Half so', 'Not so', 'No evidence <i>either way</i>'];
/** Dates as feeds have them; the first four are days. */
const DATES = [
  '2023-05-17',
  '2024-2-9',
  '2024-06-01T10:00:00Z',
  '2022-12-31 08:00',
  '2023-02-31',
  'May 2023',
  '0000-00-00',
  '20230517',
  '9999-12-31',
];
const GOOD_DATES = 4;

/** The made claim of a number: each another place, office, deed or figure. */
const claimOf = (n: number): string => {
  const [verb, what] = DID[n % DID.length]!;
  const who = WHO[Math.floor(n / DID.length) % WHO.length]!;
  const place = PLACES[Math.floor(n / DID.length / WHO.length) % PLACES.length]!;
  return `The ${who} of ${place} ${verb} ${100 + n} ${what} in a single year.`;
};

/** A small generator of numbers below a bound (mulberry32), so that a seed says it all. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** @param reviews items that are reviews of some kind; the null items and empty elements come on top */
export function makeFeed(reviews: number, seed = 1): MadeFeed {
  const random = randomOf(seed);
  const elements: unknown[] = [];
  const claims: string[] = [];
  const kept: object[] = [];
  const tally: Tally = { items: 0, kept: 0, leftOut: {}, notes: {} };
  const count = (counts: Partial<Record<string, number>>, key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  const leave = (reason: string, ...nodes: unknown[]): void => {
    for (const node of nodes) {
      tally.items++;
      count(tally.leftOut, reason);
      elements.push({ '@type': 'DataFeedItem', item: [node] });
    }
  };

  for (let n = 0; n < reviews; n++) {
    const kind = random(100);
    if (kind < 2)
      leave('not-a-review', { '@type': 'MediaReview', url: `https://checker.example/media/${n}` });
    else if (kind < 3)
      leave('no-claim', {
        '@type': 'ClaimReview',
        author: { name: PUBLISHERS[0] },
        claimReviewed: ' \u200B\n',
      });
    else if (kind < 4)
      leave('no-publisher', {
        '@type': 'ClaimReview',
        claimReviewed: claimOf(n),
        url: 'javascript:alert(1)',
      });
    else if (kind < 5)
      leave('too-long', {
        '@type': 'ClaimReview',
        claimReviewed: 'so long '.repeat(400),
        author: 'Desk of Samples',
      });
    else if (kind < 7 && kept.length > 0) leave('repeated', kept[random(kept.length)]);
    else keep(n);
    // What is nothing at all, in each of its places.
    if (random(20) === 0) {
      const nothing = [null, { item: null }, { item: [] }, { item: [null] }, { '@type': 'DataFeedItem' }];
      elements.push(nothing[random(nothing.length)]);
      tally.items++;
      count(tally.leftOut, 'empty');
    }
  }

  function keep(n: number): void {
    // One in ten is of a claim that somebody else reviewed, in capitals and without its full stop.
    const isKnown = claims.length > 0 && random(10) === 0;
    const statement = isKnown ? claims[random(claims.length)]! : claimOf(n);
    if (!isKnown) claims.push(statement);
    const date = DATES[random(DATES.length)]!;
    const address = [
      'https://checker.example/review/',
      'http://checker.example/review/',
      'data:text/html,<script>',
    ][random(20) < 18 ? 0 : 1 + random(2)]!;
    const review = {
      '@context': 'http://schema.org',
      '@type': random(3) === 0 ? ['ClaimReview'] : 'ClaimReview',
      author:
        random(2) === 0
          ? { '@type': 'Organization', name: PUBLISHERS[n % PUBLISHERS.length] }
          : [PUBLISHERS[n % PUBLISHERS.length]],
      claimReviewed: isKnown ? statement.toUpperCase().replace('.', '') : statement,
      datePublished: date,
      headline: `What became of item ${n} & <b>what did not</b>`,
      url: address + n,
      itemReviewed:
        random(4) === 0
          ? null
          : {
              '@type': 'Claim',
              author: { '@type': 'Person', name: 'A Made-Up Mayor' },
              firstAppearance: { url: `https://paper.example/${n}` },
            },
      reviewRating:
        random(10) === 0
          ? null
          : {
              '@type': 'Rating',
              alternateName: RATINGS[n % RATINGS.length],
              ratingValue: String(n % 5),
              bestRating: 5,
              worstRating: 0,
            },
      sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
    };
    tally.items++;
    tally.kept++;
    if (DATES.indexOf(date) >= GOOD_DATES) count(tally.notes, 'date-refused');
    if (!address.startsWith('https')) count(tally.notes, 'address-refused');
    kept.push(review);
    const nested = [[review], review, [[review]], [[[review]]]][random(10) < 7 ? 0 : random(4)];
    elements.push({ '@type': 'DataFeedItem', dateModified: 'now', item: nested });
  }

  return {
    feed: { '@context': 'http://schema.org', '@type': 'DataFeed', dataFeedElement: elements },
    tally,
    claims,
  };
}
