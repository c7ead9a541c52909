/** One article as a plain text to read elsewhere: what is known of it, then its paragraphs. */
import type { Article } from '../../library/article.ts';

/** Title, facts, paragraphs, with an empty line between; a fact that is not known has no line. */
export function plainText({ title, publisher, author, published, address, paragraphs }: Article): string {
  const facts = [publisher, author, published, address].filter((fact) => fact !== undefined);
  return `${[title, facts.join('\n'), ...paragraphs].join('\n\n')}\n`;
}
