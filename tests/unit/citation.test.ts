import { expect, test } from 'vitest';
import type { Report, Source } from '../../lib/claims/types.ts';
import { citationText, passageLink } from '../../lib/ui/citation.ts';
import { samplePack, sources } from './sample-pack.ts';

const reportBy = (source: Source): Report => {
  const found = samplePack.reports.find((report) => report.source === source.id);
  if (!found) throw new Error(`no report by ${source.id}`);
  return found;
};
const at = (url: string): Source => ({ ...sources.fakti, url: { value: url, certainty: 'certain' } });

test('a citation holds publisher, title, date, quotation and paragraph', () => {
  expect(citationText(sources.pravda, reportBy(sources.pravda))).toBe(
    'Ukrainska Pravda, “Serbian President has first phone call with Putin”, 20 Oct 2024: “in almost two and a half years” (paragraph 2).',
  );
});

test('a citation ends with the address where there is one, and says what is only likely', () => {
  expect(citationText(sources.fakti, reportBy(sources.fakti))).toMatch(
    / https:\/\/fakti\.bg\/en\/world\/921336-vucic-spoke$/,
  );
  expect(citationText(sources.brussels, reportBy(sources.brussels))).toMatch(
    /^likely Brussels Signal, likely 21 Oct 2024: /,
  );
});

test('no address, no link', () => {
  expect(passageLink(sources.pravda, 'words')).toBeNull();
});

test.each([
  'javascript:alert(1)',
  'http://example.org/',
  'data:text/html,x',
  'not an address',
  '//example.org/',
])('%s is no link, whatever a pack says', (url) => {
  expect(passageLink(at(url), 'words')).toBeNull();
  expect(citationText(at(url), reportBy(sources.fakti))).not.toContain(url);
});

test('the quotation is encoded with the directive’s own syntax', () => {
  expect(passageLink(at('https://example.org/a'), 'war-torn, cold & dark')).toBe(
    'https://example.org/a#:~:text=war%2Dtorn%2C%20cold%20%26%20dark',
  );
  expect(passageLink(at('https://example.org/a'), '“Vučić”')).toBe(
    'https://example.org/a#:~:text=%E2%80%9CVu%C4%8Di%C4%87%E2%80%9D',
  );
});

test('an anchor or a directive that is there already is kept', () => {
  expect(passageLink(at('https://example.org/a#part'), 'x')).toBe('https://example.org/a#part:~:text=x');
  expect(passageLink(at('https://example.org/a#:~:text=y'), 'x')).toBe(
    'https://example.org/a#:~:text=y&text=x',
  );
});

test('half a surrogate pair does not throw', () => {
  expect(passageLink(at('https://example.org/a'), 'x\uD83D')).toBe(
    'https://example.org/a#:~:text=x%EF%BF%BD',
  );
});
