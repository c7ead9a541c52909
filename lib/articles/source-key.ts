/** What makes two saved texts versions of one source. */
import { documentAt } from '../claims/address.ts';
import type { Article } from '../library/article.ts';
import { fold } from '../text/fold.ts';
import type { SourceKey } from './types.ts';

/** The address; where there is none the publisher with the title. */
export function sourceKey({
  address,
  publisher,
  title,
}: Pick<Article, 'address' | 'publisher' | 'title'>): SourceKey {
  const document = address === undefined ? null : documentAt(address);
  return (document ?? `${fold(publisher)}: ${fold(title)}`) as SourceKey;
}
