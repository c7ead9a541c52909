import axe from 'axe-core';
import { render } from 'preact';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageMatch, PageSummary } from '../../lib/messaging/protocol.ts';
import type { PagePack } from '../../lib/packs/from-page/pack-of-page.ts';
import { App, type AppProps } from '../../lib/popup/App.tsx';
import { catalogueOf } from '../../lib/search/catalogue.ts';
import type { PageState } from '../../lib/tab/page-state.ts';
import { claimId, samplePack } from '../unit/sample-pack.ts';
import { stage } from './stage.ts';

const catalogue = { ...catalogueOf(samplePack), isReading: false };
const match = (id: string, claim: string, more: Partial<PageMatch> = {}): PageMatch => ({
  matchId: id,
  claim: claimId(claim),
  tier: 'sure',
  differs: [],
  sentence: `The page on ${claim}.`,
  ...more,
});
const MATCHES = [
  match('m1', 'gas'),
  match('m2', 'first-call', { differs: ['number'] }),
  match('m3', 'gas'),
  match('m4', 'ammunition', { tier: 'possible' }),
];

const read = (status: PageSummary['status'], matches: PageMatch[] = MATCHES): PageState => ({
  kind: 'read',
  summary: { status, url: 'https://example.org/', title: 'Title', sentences: 38, matches },
});

const NOTHING_OFFERED = async () => null;

function show(page: PageState, more: Partial<AppProps> = {}) {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  const props: AppProps = {
    page,
    access: { host: 'example.org', site: false, all: false },
    pack: samplePack,
    catalogue,
    onFound: vi.fn(),
    isPossibleMarked: false,
    isShowFailed: false,
    pauseLeft: 0,
    onShow: vi.fn(),
    onSite: vi.fn(),
    onAllSites: vi.fn(),
    onPanel: vi.fn(),
    onReadNow: vi.fn(),
    onPause: vi.fn(),
    onOptions: vi.fn(),
    lookForArticle: vi.fn(async () => ({ ok: false as const, reason: 'failed' as const })),
    onArticleSaved: vi.fn(),
    isSaveAsked: false,
    offer: { look: NOTHING_OFFERED, add: vi.fn(async () => undefined) },
    ...more,
  };
  render(<App {...props} />, root);
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  const click = (selector: string): void => root.querySelector<HTMLElement>(selector)?.click();
  return { root, props, texts, click };
}

test.each<[string, PageState, string[]]>([
  ['starting', { kind: 'starting' }, ['Reading this page…']],
  ['reading, nothing yet', read('reading', []), ['Reading this page…']],
  [
    'reading, some found',
    read('reading'),
    ['2 claims with other reporting on this page, 1 differs', 'Reading this page…'],
  ],
  ['done', read('done'), ['2 claims with other reporting on this page, 1 differs', '38 sentences compared']],
  [
    'nothing found',
    read('done', []),
    ['No claims with other reporting on this page', '38 sentences compared'],
  ],
  [
    'only possible matches',
    read('done', MATCHES.slice(3)),
    ['No claims with other reporting on this page', '38 sentences compared'],
  ],
  [
    'stopped early',
    read('stopped-early'),
    [
      '2 claims with other reporting on this page, 1 differs',
      'The page is long: reading stopped after 38 sentences.',
    ],
  ],
  [
    'no longer followed',
    read('left'),
    [
      '2 claims with other reporting on this page, 1 differs',
      'The page keeps changing, so it is no longer followed. Reload it to read it again.',
    ],
  ],
  [
    'not an article',
    read('not-an-article', []),
    ['This page does not look like an article, so nothing was compared.'],
  ],
  [
    'a page of the browser',
    { kind: 'unreadable', reason: 'restricted-page' },
    ['The browser does not let extensions read this page.'],
  ],
  [
    'a site that is switched off',
    { kind: 'unreadable', reason: 'switched-off' },
    ['Sidelight is switched off on this site.'],
  ],
  [
    'reading failed',
    { kind: 'unreadable', reason: 'failed' },
    ['This page could not be read. Reload it and try again.'],
  ],
])('state: %s', (_name, page, lines) => {
  expect(show(page).texts('.status p')).toEqual(lines);
});

test('matches are buttons in reading order that ask for their own mark', () => {
  const { texts, root, props } = show(read('done'));
  expect(texts('.found .sentence')).toEqual([
    'The page on gas.',
    'The page on first-call.',
    'The page on gas.',
  ]);
  expect(texts('.found .sl-chip')).toEqual(['differs on the duration']);
  root.querySelectorAll<HTMLElement>('.found button')[1]?.click();
  expect(props.onShow).toHaveBeenCalledExactlyOnceWith('m2');
});

test('possible matches stand apart, folded', () => {
  const { root, texts } = show(read('done'));
  expect(root.querySelector('details')?.open).toBe(false);
  expect(texts('summary')).toEqual(['1 possible match, not marked']);
  expect(texts('.possible .sentence')).toEqual(['The page on ammunition.']);
  expect(show(read('done'), { isPossibleMarked: true }).texts('summary')).toEqual(['1 possible match']);
});

test('a claim of another pack is named by the page’s sentence', () => {
  const { texts } = show(read('done', [match('m1', 'of-another-pack')]));
  expect(texts('.found .statement')).toEqual(['The page on of-another-pack.']);
});

test('the site switch asks in its own click, and tells how it stands', () => {
  const { root, props, texts, click } = show(read('done'));
  expect(texts('[role=switch]')).toEqual(['Always read example.org', 'Always read all sites']);
  click('[role=switch]');
  expect(props.onSite).toHaveBeenCalledExactlyOnceWith(true);
  expect(root.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
});

test('with leave for all sites this one can still be switched off', () => {
  const { click, props, texts } = show(read('done'), {
    access: { host: 'example.org', site: true, all: true },
  });
  expect(texts('[role=switch]')).toEqual(['Always read example.org', 'Always read all sites']);
  click('[role=switch]');
  expect(props.onSite).toHaveBeenCalledExactlyOnceWith(false);
});

test('a page that is no site has no switch of its own', () => {
  expect(
    show(read('done'), { access: { host: null, site: false, all: false } }).texts('[role=switch]'),
  ).toEqual(['Always read all sites']);
});

test('a pause says how long it goes on, and both ways out of it', () => {
  const { texts, click, props } = show(
    { kind: 'unreadable', reason: 'paused' },
    { pauseLeft: 42.2 * 60_000 },
  );
  expect(texts('.status p')).toEqual(['Paused for 43 more minutes', 'No page is read by itself until then.']);
  click('.pause-button');
  expect(props.onPause).toHaveBeenCalledExactlyOnceWith(false);
  click('.read-now');
  expect(props.onReadNow).toHaveBeenCalledOnce();
});

test('without a pause one can be begun; a page that was read needs no second asking', () => {
  const { click, props, root } = show(read('done'));
  click('.pause-button');
  expect(props.onPause).toHaveBeenCalledExactlyOnceWith(true);
  expect(root.querySelector('.read-now')).toBeNull();
});

test('a page off its story is told how much it leaves out, one that is still being read is not', () => {
  expect(show(read('done', MATCHES.slice(1, 2))).texts('.left-out')).toEqual([
    'Other sources report 2 more claims of this story',
  ]);
  expect(show(read('reading', MATCHES.slice(1, 2))).texts('.left-out')).toEqual([]);
});

test('a mark that is gone is told', () => {
  expect(show(read('done'), { isShowFailed: true }).texts('[role=alert]')).toEqual([
    'That sentence is no longer on the page.',
  ]);
});

test('the search shows statement and agreement of the claims found', async () => {
  const { root, texts } = show(read('done', []));
  await userEvent.type(root.querySelector('input') ?? root, 'vucic');
  expect(texts('.results .statement')).toEqual([samplePack.claims[0]?.statement]);
  expect(texts('.results .detail')).toEqual([
    'All 4 sources report this, from 3 origins · 1 differs on duration',
  ]);
  expect(texts('.search [role=status]')).toEqual(['1 claim found']);
  await userEvent.type(root.querySelector('input') ?? root, ' xylophone');
  await userEvent.clear(root.querySelector('input') ?? root);
  await userEvent.type(root.querySelector('input') ?? root, 'xylophone');
  expect(texts('.search [role=status]')).toEqual(['No claim found for “xylophone”.']);
});

test('axe finds nothing to complain of', async () => {
  const { root } = show(read('done'));
  const result = await axe.run(root, { resultTypes: ['violations'] });
  expect(result.passes.length).toBeGreaterThan(8);
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});

describe('a page that publishes reviews of claims', () => {
  const found = {
    kind: 'claim-review',
    tally: { items: 3, kept: 2, leftOut: { 'no-claim': 1 }, notes: {} },
    pack: {
      manifest: { name: 'A <b>page</b>', counts: { claims: 1, reviews: 2 } },
      claims: [{ identifier: 'a', text: 'The mayor sold <i>three</i> lighthouses.' }],
    },
  } as unknown as PagePack;

  test('has them offered with what is inside and what is left out, and added only when asked', async () => {
    const add = vi.fn(async () => undefined);
    const look = async () => found;
    const { root, texts } = show(read('done'), { offer: { look, add } });
    await expect.poll(() => texts('.offer').length).toBe(1);
    const [text] = texts('.offer');
    expect(text).toContain('A <b>page</b> · 1 claim, 2 reviews · 1 item left out');
    expect(texts('.offer li')).toEqual(['The mayor sold <i>three</i> lighthouses.']);
    expect(add).not.toHaveBeenCalled();
    root.querySelector<HTMLElement>('.offer button')?.click();
    expect(add).toHaveBeenCalledWith(found);
    await expect.poll(() => texts('.offer [role="status"]').length).toBe(1);
    expect((await axe.run(root)).violations).toEqual([]);
  });

  test('is told so when that fails, and can be told nothing where there is nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const add = () => Promise.reject(new Error('full'));
    const look = async () => found;
    const failing = show(read('done'), { offer: { look, add } });
    await expect.poll(() => failing.texts('.offer').length).toBe(1);
    failing.root.querySelector<HTMLElement>('.offer button')?.click();
    await expect.poll(() => failing.texts('.offer [role="alert"]').length).toBe(1);
    expect(show(read('done')).texts('.offer')).toEqual([]);
  });
});
