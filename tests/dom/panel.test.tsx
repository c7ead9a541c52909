import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent, page as view } from 'vitest/browser';
import css from '../../entrypoints/sidepanel/style.css?inline';
import type { PageMatch, PageSummary } from '../../lib/messaging/protocol.ts';
import { Panel, type PanelProps } from '../../lib/panel/Panel.tsx';
import { catalogueOf } from '../../lib/search/catalogue.ts';
import type { PageState } from '../../lib/tab/page-state.ts';
import { claimId, samplePack, sources } from '../unit/sample-pack.ts';
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
  match('m3', 'ammunition', { tier: 'possible' }),
];

const read = (status: PageSummary['status'], matches: PageMatch[] = MATCHES, sentences = 38): PageState => ({
  kind: 'read',
  summary: { status, url: 'https://example.org/', title: 'Title', sentences, matches },
});

function show(page: PageState, more: Partial<PanelProps> = {}) {
  const root = stage('<div></div>', css);
  onTestFinished(() => render(null, root));
  const props: PanelProps = {
    page,
    pack: samplePack,
    catalogue,
    onFound: vi.fn(),
    shortcut: null,
    notice: '',
    isPossibleMarked: false,
    shown: null,
    dismissals: [],
    onRestore: vi.fn(),
    onResume: vi.fn(),
    onSaveDismissals: vi.fn(),
    onShow: vi.fn(),
    onCopy: vi.fn(),
    onStory: vi.fn(),
    lookForArticle: vi.fn(async () => ({ ok: false as const, reason: 'failed' as const })),
    onArticleSaved: vi.fn(),
    onAnnotations: vi.fn(),
    ...more,
  };
  const draw = (changed: Partial<PanelProps> = {}): void => render(<Panel {...props} {...changed} />, root);
  draw();
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  /** Clicks, and waits until it has been drawn. */
  const click = async (selector: string): Promise<void> => {
    root.querySelector<HTMLElement>(selector)?.click();
    await new Promise(requestAnimationFrame);
  };
  return { root, props, texts, click, draw };
}

const COVERAGE = '38 sentences read, 2 with other reporting, 1 of them differs';

test.each<[string, PageState, (string | RegExp)[]]>([
  ['starting', { kind: 'starting' }, ['Reading this page…']],
  ['still reading, nothing yet', read('reading', [], 0), ['Reading this page…']],
  ['still reading', read('reading'), ['Reading this page…', '38 sentences read so far']],
  ['done', read('done'), [COVERAGE]],
  [
    'nothing found',
    read('done', []),
    ['38 sentences read, none with other reporting', /All of them can be searched/],
  ],
  [
    'stopped early',
    read('stopped-early'),
    [COVERAGE, 'The page is long: reading stopped after 38 sentences.'],
  ],
  [
    'no article',
    read('not-an-article', [], 0),
    ['This page does not look like an article', /^Nothing was compared/],
  ],
  [
    'off for this site',
    { kind: 'unreadable', reason: 'switched-off' },
    ['Off for this site', /toolbar popup/],
  ],
  ['in a pause', { kind: 'unreadable', reason: 'paused' }, ['Paused', /after an hour/]],
  [
    'no leave',
    { kind: 'unreadable', reason: 'no-leave' },
    ['This page has not been read', /toolbar to read it/],
  ],
  [
    'the browser’s own',
    { kind: 'unreadable', reason: 'restricted-page' },
    ['The browser keeps this page to itself', /./],
  ],
  [
    'failed',
    { kind: 'unreadable', reason: 'failed' },
    ['This page could not be read', 'Reload it and try again.'],
  ],
])('state: %s', (_name, page, lines) => {
  expect(show(page).texts('.status p')).toEqual(
    lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
});

test('without leave the reader’s own keys are named', () => {
  const { texts } = show({ kind: 'unreadable', reason: 'no-leave' }, { shortcut: 'Alt+Shift+S' });
  expect(texts('.status .detail')).toEqual([
    'Press the Sidelight button in the toolbar, or Alt+Shift+S, to read it.',
  ]);
});

test('claims are buttons in reading order, each to its own mark', () => {
  const { texts, root, props } = show(read('done'));
  expect(texts('.here .statement')).toEqual([
    samplePack.claims[1]?.statement,
    samplePack.claims[0]?.statement,
  ]);
  root.querySelectorAll<HTMLElement>('.here .claim')[1]?.click();
  expect(props.onShow).toHaveBeenCalledExactlyOnceWith('m2');
});

test('what differs stands in chips: the page’s own difference and the sources’', () => {
  expect(show(read('done')).texts('.here .sl-chip')).toEqual([
    '1 says the opposite',
    '1 differs on duration',
    'This page differs on the duration',
  ]);
});

test('what sources say unfolds under the row, outlets of one origin together', async () => {
  const { root, texts, click } = show(read('done', [match('m1', 'first-call')]));
  const fold = root.querySelector('.here .fold');
  expect(fold?.getAttribute('aria-expanded')).toBe('false');
  await click('.here .fold');
  expect(fold?.getAttribute('aria-expanded')).toBe('true');
  expect(root.querySelector(`#${fold?.getAttribute('aria-controls')}`)).not.toBeNull();
  expect(texts('.quoted')).toEqual(['In the sentence: The page on first-call.']);
  expect(texts('.sl-origin-name')).toEqual(['likely AP, in 2 outlets']);
  expect(texts('.sl-report h3')).toEqual([
    'Fakti.bg',
    'Ukrainska Pravda',
    'likely Brussels Signal',
    'uslive.com',
  ]);
  await click('.here .fold');
  expect(root.querySelector('.entry-inside')).toBeNull();
});

test('the filter leaves what has the relation, by keyboard too', async () => {
  const { texts, root } = show(read('done'));
  expect(texts('.filter-chip')).toEqual([
    'All 2',
    'Reported 2',
    'Differs 1',
    'Added to 1',
    'Opposite said 1',
  ]);
  root.querySelector<HTMLElement>('.filter input')?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(texts('.here .statement')).toEqual([samplePack.claims[0]?.statement]);
  expect(document.activeElement?.parentElement?.textContent).toBe('Differs 1');
});

test('a filter whose relation has gone from the page shows all again', async () => {
  const { texts, root, draw } = show(read('done'));
  root.querySelectorAll<HTMLElement>('.filter input')[2]?.click();
  await expect.poll(() => texts('.here .statement')).toHaveLength(1);
  draw({ page: read('done', [match('m1', 'gas'), match('m4', 'gas', { sentence: 'Again.' })]) });
  expect(texts('.here .statement')).toHaveLength(2);
});

test('possible matches stand apart, folded, with the sentence', () => {
  const { root, texts, draw } = show(read('done'));
  expect(root.querySelector<HTMLDetailsElement>('.possible')?.open).toBe(false);
  expect(texts('.possible summary')).toEqual(['1 possible match, not marked']);
  expect(texts('.possible .sentence')).toEqual(['The page on ammunition.']);
  draw({ isPossibleMarked: true });
  expect(texts('.possible summary')).toEqual(['1 possible match']);
});

test('what the page leaves out is told of a page that was read to its end', async () => {
  const alone = [match('m1', 'first-call')];
  const { texts, click } = show(read('done', alone));
  expect(texts('.left-out .statement')).toEqual([
    samplePack.claims[1]?.statement,
    samplePack.claims[2]?.statement,
  ]);
  expect(texts('.left-out .claim .detail')).toEqual(['2 sources, from 2 origins', '1 source']);
  await click('.left-out .claim');
  await expect.poll(() => texts('.left-out .sl-report h3')).toEqual(['Fakti.bg', 'Ukrainska Pravda']);
  expect(show(read('reading', alone)).texts('.left-out')).toEqual([]);
  expect(show(read('stopped-early', alone)).texts('.left-out')).toEqual([]);
});

test('the search goes over claims and sources, and Escape empties it', async () => {
  const { root, texts } = show(read('done'));
  const field = root.querySelector('input[type=search]') ?? root;
  await userEvent.type(field, 'amunition');
  expect(texts('.results .statement')).toEqual([samplePack.claims[2]?.statement]);
  expect(texts('.search [role=status]')).toEqual(['1 claim found']);
  await userEvent.clear(field);
  await userEvent.type(field, 'fakti');
  expect(texts('.results h2')).toEqual(['Sources', 'Claims']);
  expect(texts('.search [role=status]')).toEqual(['2 claims and 1 source found']);
  await userEvent.clear(field);
  await userEvent.type(field, 'xylophone');
  expect(texts('.search [role=status]')).toEqual(['Nothing found for “xylophone”.']);
  await userEvent.keyboard('{Escape}');
  expect(texts('.results')).toEqual([]);
  expect(texts('.here')).toHaveLength(1);
});

test('what is found in a pack that is not at hand yet is asked for, and is its statement alone until then', async () => {
  const found = { id: claimId('ferries/ferry'), statement: 'A ferry of another pack.' };
  const source = { id: sources.uslive.id, publisher: 'uslive.com', claims: [claimId('ferries/nurses')] };
  const far = { claims: () => [found], sources: () => [source], isReading: true };
  const { root, texts, props, click, draw } = show(read('done'), { catalogue: far });
  await userEvent.type(root.querySelector('input[type=search]') ?? root, 'x');
  expect(texts('.results section:first-of-type .claim')).toEqual([found.statement]);
  expect(texts('.search [role=status]')).toEqual([
    '1 claim and 1 source found. Your packs are still being read; more may be found.',
  ]);
  await expect.poll(() => vi.mocked(props.onFound).mock.lastCall).toEqual([[found.id, 'ferries/nurses']]);
  await click('.results .claim');
  expect(texts('.entry-inside')[0]).toContain('a pack that is not at hand');
  draw({ catalogue: { ...far, isReading: false, claims: () => [], sources: () => [] } });
  expect(texts('.search [role=status]')).toEqual(['Nothing found for “x”.']);
});

test('a found claim that is on the page goes to its mark; another unfolds', async () => {
  const { root, texts, props, click } = show(read('done'));
  const field = root.querySelector('input[type=search]') ?? root;
  await userEvent.type(field, 'gas winter');
  await click('.results .claim');
  expect(props.onShow).toHaveBeenCalledExactlyOnceWith('m1');
  expect(texts('.results .claim .detail')[0]).toContain('On this page');
});

test('a claim of another pack is named by the page’s sentence', async () => {
  const { texts, click } = show(read('done', [match('m1', 'of-another-pack')]));
  expect(texts('.here .statement')).toEqual(['The page on of-another-pack.']);
  await click('.here .fold');
  expect(texts('.entry-inside')[0]).toContain('a pack that is not at hand');
});

test('a claim asked for on the page unfolds, comes into view and has the focus', async () => {
  const { draw, root, texts } = show(read('done'));
  root.querySelectorAll<HTMLElement>('.filter input')[4]?.click();
  await expect.poll(() => texts('.here .statement')).toHaveLength(1);
  draw({ shown: { claim: claimId('first-call'), turn: 1 } });
  await expect.poll(() => texts('.here .entry-inside')).toHaveLength(1);
  expect(document.activeElement?.textContent).toContain(samplePack.claims[0]?.statement);
});

test('what was taken out is listed, newest first, with a way back and a way out', async () => {
  const list = ['First sentence.', 'Second sentence.'].map((sentence) => ({
    claim: claimId('gas'),
    sentence,
  }));
  const { texts, root, props, click } = show(read('done'), { dismissals: list });
  expect(texts('.dismissed summary')).toEqual(['2 sentences you said are not the claim']);
  expect(texts('.dismissed .sentence')).toEqual(['Second sentence.', 'First sentence.']);
  await click('.dismissed .entry button');
  expect(props.onRestore).toHaveBeenCalledExactlyOnceWith(list[1]);
  root.querySelector<HTMLElement>('.dismissed > .more')?.click();
  expect(props.onSaveDismissals).toHaveBeenCalledOnce();
});

test('the way to the whole story', async () => {
  const { click, props } = show(read('done'));
  await click('.story-button');
  expect(props.onStory).toHaveBeenCalledExactlyOnceWith('call');
});

test('a page that is a source is not counted as another one', () => {
  const own: PageState = read('done', [match('m1', 'ammunition')]);
  if (own.kind === 'read') own.summary.url = sources.uslive.url.value;
  expect(show(own).texts('.status p')[0]).toBe('38 sentences read, none with other reporting');
});

test.each([320, 420])(
  'nothing is wider than a panel of %i pixels, at twice the text size too',
  async (width) => {
    await view.viewport(width, 800);
    onTestFinished(() => view.viewport(1000, 800));
    document.documentElement.style.fontSize = '32px';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    const { click } = show(read('done'));
    click('.here .fold');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('every control is at least 24 pixels high and wide', async () => {
  const { root, click } = show(read('done'));
  await click('.here .fold');
  const controls = [...root.querySelectorAll('button, summary, .filter-chip, .search-field')];
  expect(controls.length).toBeGreaterThan(8);
  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect();
    if (width === 0) continue;
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each(['light', 'dark'])('axe finds nothing to complain of in %s', async (theme) => {
  const { root, click } = show(read('done'));
  root.dataset.theme = theme;
  root.style.background = 'var(--sl-surface-card)';
  root.style.color = 'var(--sl-text-main)';
  await click('.here .fold');
  const result = await axe.run(root, { resultTypes: ['violations'] });
  expect(result.passes.length).toBeGreaterThan(8);
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});

test('the page’s marks are saved as annotations where there are some, and all sources of a claim are copied as citations', async () => {
  const { props, click, texts } = show(read('done'));
  await click('.annotations');
  expect(props.onAnnotations).toHaveBeenCalledOnce();
  await click('.entries.here .fold');
  expect(texts('.sl-cite summary')).toEqual(['Cite all of them as']);
  await click('.sl-cite [data-format="bibtex"]');
  expect(vi.mocked(props.onCopy).mock.calls[0]![0]).toMatch(/^@online\{/);
  expect(show(read('done', [])).texts('.annotations')).toEqual([]);
});

test('300 matches cost a bounded number of elements each, and what sources say is drawn where it is unfolded', () => {
  const many = Array.from({ length: 300 }, (_, n) => match(`m${n}`, n % 2 === 0 ? 'gas' : 'first-call'));
  const { root } = show(read('done', many));
  const entries = [...root.querySelectorAll<HTMLElement>('.here .entry')];
  expect(entries).toHaveLength(300);
  for (const entry of entries) expect(entry.querySelectorAll('*').length).toBeLessThanOrEqual(12);
  expect(root.querySelectorAll('.entry-inside')).toHaveLength(0);
  expect(getComputedStyle(entries[299] ?? root).contentVisibility).toBe('auto');
});
