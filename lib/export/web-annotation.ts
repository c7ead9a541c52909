/** A page's matches as W3C Web Annotations (JSON-LD), for tools that show annotations. */
import type { ClaimContext } from '../claims/context.ts';
import type { Match } from '../match/types.ts';
import { httpsLink } from '../ui/links.ts';

/** A match where it stands: the text of its block, and where in the page's whole text the block begins, where that is known. */
export interface PlacedMatch {
  match: Pick<Match, 'start' | 'end'>;
  block: string;
  /** UTF-16 code units from the start of the page's text. */
  blockStart?: number;
  context: ClaimContext;
}

/** Characters of the page kept on each side of a passage, so that it is found where it stands twice. */
const AROUND = 32;

/**
 * An AnnotationPage with one annotation a match: its target a TextQuoteSelector in the page (and a TextPositionSelector as a hint), its bodies
 * the claim and a link to every source with an address. `motivation` is `linking`: nothing is assessed.
 *
 * @param created ISO 8601 time; @param newId makes the IRI of an annotation
 */
export function webAnnotations(
  url: string,
  matches: readonly PlacedMatch[],
  created: string,
  newId = (): string => `urn:uuid:${crypto.randomUUID()}`,
): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationPage',
    items: matches.map((placed) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: newId(),
      type: 'Annotation',
      motivation: 'linking',
      created,
      generator: { type: 'Software', name: 'Sidelight' },
      body: bodiesOf(placed.context),
      target: { source: url, selector: selectorOf(placed) },
    })),
  };
}

function bodiesOf({ claim, reports }: ClaimContext): object[] {
  const statement = {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    value: plain(claim.statement),
  };
  const links = reports.flatMap(({ source, report }) => {
    const address = httpsLink(source.url?.value);
    if (address === null) return [];
    return [
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: address,
        ...(report.quotation
          ? { selector: { type: 'TextQuoteSelector', exact: plain(report.quotation.exact) } }
          : {}),
      },
    ];
  });
  return [statement, ...links];
}

function selectorOf({ match: { start, end }, block, blockStart }: PlacedMatch): object | object[] {
  const quote = {
    type: 'TextQuoteSelector',
    exact: plain(block.slice(start, end)),
    prefix: plain(block.slice(Math.max(0, start - AROUND), start)),
    suffix: plain(block.slice(end, end + AROUND)),
  };
  if (blockStart === undefined) return quote;
  return [quote, { type: 'TextPositionSelector', start: blockStart + start, end: blockStart + end }];
}

/** White space as the model asks for it, one space; a pair that was cut through at an end loses its half. */
const plain = (text: string): string =>
  text
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .replace(/\s+/g, ' ')
    .toWellFormed();
