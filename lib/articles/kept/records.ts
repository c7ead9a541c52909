/** What comparing saved articles has found, as it is kept. */
import type { ClaimId } from '../../claims/types.ts';
import type { Article, ArticleId } from '../../library/article.ts';
import type { ClaimDraft } from '../../library/claims.ts';
import type { KeptStatement } from '../../library/kept-statements.ts';
import type { StatementKey } from '../../library/links.ts';
import type { OwnOrigin } from '../../library/origin.ts';
import { namesIn, type RareKeys } from '../../library/rare-keys.ts';

/** An article as it was read for comparing. */
export interface KeptArticle {
  id: ArticleId;
  facts: Omit<Article, 'paragraphs'>;
  /** None where the article is in a language that is not read. */
  statements: KeptStatement[];
  own: OwnOrigin;
}

/** By what an article is found, and which articles are related to it. */
export interface KeptRare {
  id: ArticleId;
  keys: string[];
  /** Those of the keys that are names. */
  names: string[];
  /** In the order of the keys. */
  weights: number[];
  named: boolean[];
  numbers: number[][];
  related: ArticleId[];
}

/** A claim that several statements make; what one statement alone says is not kept. */
export interface KeptClaim {
  id: ClaimId;
  draft: ClaimDraft;
  /** In the order of the draft's reports. */
  statements: StatementKey[];
  from: StatementKey;
}

/** The claims that are quoted from an article, by their ids. */
export interface KeptClaims {
  id: ArticleId;
  claims: KeptClaim[];
}

/** The record of an article's rare keys; {@link rareOf} is the way back. */
export const keptRare = (id: ArticleId, rare: RareKeys, related: ArticleId[]): KeptRare => {
  const held = [...rare.values()];
  return {
    id,
    keys: [...rare.keys()],
    names: namesIn(rare),
    weights: held.map(({ weight }) => weight),
    named: held.map(({ named }) => named),
    numbers: held.map(({ numbers }) => [...numbers]),
    related,
  };
};

/** The rare keys that a record holds. */
export const rareOf = ({ keys, weights, named, numbers }: KeptRare): RareKeys =>
  new Map(keys.map((key, at) => [key, { weight: weights[at]!, named: named[at]!, numbers: numbers[at]! }]));
