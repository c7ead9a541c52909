/** Made-up articles of made-up towns, as many as are asked for: each has its own story, and articles of one story say it in two ways. */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../../../lib/library/article.ts';

export const article = (id: string, paragraphs: string[], more: Partial<Article> = {}): Article =>
  v.parse(ArticleSchema, {
    id,
    title: `Title of ${id}`,
    publisher: `The Made-up ${id}`,
    published: '2025-03-05',
    language: 'en',
    paragraphs,
    ...more,
  });

/** Four articles on one made-up story, two of them from one made-up agency. */
export const BRIDGE: readonly Article[] = [
  article('bridge-a', [
    'Tollwick council approves new bridge over the Marl',
    'The council of Tollwick voted on Tuesday to build a bridge over the Marl, by 21 votes to 9. The bridge will cost 84 million euros.',
    'Mayor Hilda Brenn promised that the work would be finished in 2028. "No child of this town shall drown in that river again," she said.',
    'Subscribe to our newsletter',
  ]),
  article('bridge-b', [
    'TOLLWICK (Sample Wire) - Councillors in Tollwick backed a bridge over the river Marl on Tuesday, 21 to 9.',
    '"No child of this town shall drown in that river again," Mayor Hilda Brenn said. The cost is put at 84 million euros.',
    'The mayor hopes that the work will be finished in 2028.',
  ]),
  article('bridge-c', [
    'A bridge over the Marl is to cost 96 million euros. Ferryman Otto Lunk will lose his job when the bridge opens.',
    'What will become of the old ferry?',
    'The council did not approve the bridge, the ferrymen say.',
  ]),
  article('bridge-d', [
    'Otto Lunk, the last ferryman of Tollwick, says that the bridge takes away his job.',
    'More than 300 people have signed his petition against the bridge.',
  ]),
];

const NOUNS = 'harbour orchard lantern quarry saddle thimble walnut pigeon copper meadow velvet anchor'.split(
  ' ',
);

/** An article that shares its story with `n % stories` only: names and things that no other story has. */
export function storyArticle(n: number, stories: number, statements: number): Article {
  const story = n % stories;
  const town = `Town${letters(story)}`;
  const person = `Per${letters(story)}son`;
  return article(
    `story-${story}-${n}`,
    Array.from({ length: statements }, (_, at) => {
      const noun = `${NOUNS[(story + at) % NOUNS.length]}${letters(story * 40 + at)}`;
      return n % 2 === 0
        ? `${person} of ${town} bought ${100 + at} crates of ${noun} for the ${NOUNS[at % NOUNS.length]} fair.`
        : `In ${town}, ${person} paid for ${100 + at} ${noun} crates at the fair.`;
    }),
  );
}

const letters = (n: number): string =>
  n
    .toString(26)
    .split('')
    .map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)])
    .join('');
