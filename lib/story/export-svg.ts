/** The matrix as a picture of its own: SVG text, light, with words instead of tooltips. It is read without colour as on the page. */

import { RELATIONS } from '../claims/schema.ts';
import type { Relation } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { PATHS } from '../ui/Icon.tsx';
import type { Matrix, Row } from './matrix.ts';
import * as say from './wording.ts';

/** Lengths in user units, which are CSS pixels where the picture is shown at its own size. */
const CLAIM = 440;
const COLUMN = 44;
const LINE = 15;
const HEAD = 190;
const PAD = 24;
/** Characters a line of a claim, at 12 px of a usual sans serif. */
const CHARS = 72;

const FILL: Record<Relation, string> = {
  same: '#5a564f',
  adds: '#1c4f85',
  differs: '#734800',
  contradicts: '#5a3a88',
  reviews: '#5a564f',
};

/** The picture of these rows. All text is escaped: it may come from anybody's pack. */
export function svgOf(matrix: Matrix, rows: readonly Row[]): string {
  const width = PAD * 2 + CLAIM + matrix.columns.length * COLUMN + 60;
  const left = PAD + CLAIM;
  const parts: string[] = [];
  parts.push(text(PAD, PAD + 18, matrix.story.title, 'font-size="18" font-weight="600"'));
  matrix.columns.forEach((column, at) => {
    const x = left + at * COLUMN + COLUMN / 2;
    parts.push(
      `<g transform="translate(${x + 4} ${HEAD - 10}) rotate(-52)">${text(0, 0, say.columnName(column))}</g>`,
    );
  });
  let top = HEAD;
  for (const row of rows) {
    const lines = wrapped(row.claim.statement);
    const height = Math.max(lines.length * LINE + 12, 32);
    parts.push(`<path d="M${PAD} ${top}H${width - PAD}" stroke="#e3dfd7"/>`);
    parts.push(...lines.map((line, at) => text(PAD, top + 18 + at * LINE, line)));
    parts.push(
      ...row.cells.map(({ relation }, at) =>
        mark(relation, left + at * COLUMN + COLUMN / 2, top + height / 2),
      ),
    );
    top += height;
  }
  const isReviewed = rows.some(({ cells }) => cells.some(({ relation }) => relation === 'reviews'));
  const keys: Relation[] = isReviewed ? [...RELATIONS, 'reviews'] : [...RELATIONS];
  keys.forEach((relation, at) => {
    const x = PAD + at * 130;
    parts.push(mark(relation, x + 9, top + 34), text(x + 24, top + 38, say.relation(relation)));
  });
  parts.push(mark(null, PAD + 545, top + 34), text(PAD + 558, top + 38, t('storySilent')));
  const height = top + 64;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#1d1c1a"><title>${escaped(matrix.story.title)}</title><rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>\n`;
}

/** A filled square with the relation's sign; a small ring where nobody reports. */
function mark(relation: Relation | null, x: number, y: number): string {
  if (relation === null) return `<circle cx="${x}" cy="${y}" r="2" fill="none" stroke="#7d776e"/>`;
  return `<g transform="translate(${x - 9} ${y - 9})"><title>${escaped(say.relation(relation))}</title><rect width="18" height="18" rx="4" fill="${FILL[relation]}"/><path transform="translate(1 1)" d="${PATHS[relation]}" fill="none" stroke="#ffffff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more && ` ${more}`}>${escaped(words)}</text>`;

function wrapped(words: string): string[] {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > CHARS && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also without the control characters that XML has no way to write. */
const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char).replace(/\p{Cc}/gu, ' ');
