/** Made-up articles of made-up outlets. */
import { articleOf, type FoundArticle } from '../../../lib/articles/extract/found.ts';
import type { Article } from '../../../lib/library/article.ts';

const FERRY = [
  'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair said on Monday.',
  'Repairs will cost 12 million crowns and take two years, according to the board.',
  'Two ferries a day will leave from the northern pier instead.',
];

/** An article; what is not said is that of the first one. */
export function sampleArticle(more: Partial<Omit<FoundArticle, 'ok'>> = {}): Promise<Article> {
  return articleOf({
    title: 'Ferry terminal to close',
    publisher: 'Sampleton Placeholder',
    author: null,
    published: '2026-02-02',
    address: 'https://placeholder.example/ferry',
    language: 'en',
    origin: null,
    paragraphs: FERRY,
    ...more,
  });
}

export { FERRY };
