/** A page that is saved, from a file or from a tab: nothing of what stands in it runs or loads, however it is written. */
import { afterAll, expect } from 'vitest';
import { articleInFile } from '../../../lib/articles/extract/extract.ts';
import { inertCopy } from '../../../lib/articles/extract/inert-copy.ts';
import { fuzz } from '../../fuzz/plan.ts';
import { anyHtml } from './trees.ts';

let runs = 0;
Object.assign(globalThis, { ran: () => runs++ });
const loaded = (): number => performance.getEntriesByType('resource').length;
const before = loaded();

afterAll(async () => {
  // Pictures that are not there tell so a little later: in a page of this document's own they would have by now.
  await new Promise<void>((done) => {
    const picture = new Image();
    picture.onerror = () => done();
    picture.src = 'x:';
  });
  expect(runs).toBe(0);
  expect(loaded() - before).toBeLessThanOrEqual(1);
});

const RUNS_OR_LOADS =
  'script:not([type="application/ld+json"]), iframe, object, embed, style, link, noscript, template, svg, video, audio';

fuzz('any HTML: an inert copy', [anyHtml], (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const markup = page.documentElement.outerHTML;
  const copy = inertCopy(page);
  expect(copy).not.toBeNull();
  expect(copy?.defaultView).toBeNull();
  expect(copy?.querySelector(RUNS_OR_LOADS)).toBeNull();
  const found = articleInFile(page, 'a file');
  if (found.ok) for (const text of found.paragraphs) expect(text.trim()).not.toBe('');
  expect(page.documentElement.outerHTML).toBe(markup);
});
