import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent, page as view } from 'vitest/browser';
import css from '../../entrypoints/story/style.css?inline';
import type { Pack } from '../../lib/claims/types.ts';
import { NoStory } from '../../lib/story/NoStory.tsx';
import { StoryView, type StoryViewProps } from '../../lib/story/StoryView.tsx';
import { claimId, firstCall, gas, samplePack } from '../unit/sample-pack.ts';
import { stage } from './stage.ts';

const story = samplePack.stories[0]?.id ?? ('' as never);

function show(more: Partial<StoryViewProps> = {}) {
  const root = stage('<div></div>', css);
  onTestFinished(() => render(null, root));
  const props: StoryViewProps = {
    pack: samplePack,
    story,
    marked: null,
    onSave: vi.fn(),
    onPrint: vi.fn(),
    onCopy: vi.fn(async () => true),
    ...more,
  };
  render(<StoryView {...props} />, root);
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the story shows no ${selector}`);
    return element;
  };
  return { root, props, texts, find };
}

const drawn = (): Promise<unknown> => new Promise(requestAnimationFrame);

test('the matrix is a table: claims are row heads, sources column heads, groups above them', () => {
  const { texts, root } = show();
  expect(texts('h1')).toEqual(['The call']);
  expect(texts('.extent')).toEqual(['3 claims, 4 sources, 4 origins · 20–21 Oct 2024']);
  expect(texts('th[scope=colgroup]')).toEqual(['Mostly from AP', 'Mostly from TANYUG', 'Mostly from b92']);
  expect(texts('th[scope=col] .column-name')).toEqual([
    'likely Brussels Signal',
    'uslive.com',
    'Fakti.bg',
    'Ukrainska Pravda',
  ]);
  expect(texts('th[scope=row]')).toEqual(samplePack.claims.map(({ statement }) => statement));
  const row = root.querySelectorAll('tbody tr')[1];
  expect(
    [...(row?.querySelectorAll('td') ?? [])].map(
      (cell) => cell.querySelector('button')?.ariaLabel ?? cell.textContent,
    ),
  ).toEqual(['silent', 'silent', 'says the opposite, via Fakti.bg', 'reports, via b92']);
});

test('a mark opens its report, Escape closes it and gives the focus back', async () => {
  const { find, texts, root } = show();
  const mark = find('.cell[data-relation=contradicts]');
  mark.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => texts('dialog h2')).toEqual([gas.statement]);
  expect(texts('dialog .sl-report h3')).toEqual(['Fakti.bg']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(mark);
});

test('a claim opens all of its reports, a lane what its source reports', async () => {
  const { find, texts } = show();
  find('.row-head').click();
  await expect.poll(() => texts('dialog .sl-report h3')).toHaveLength(4);
  find('dialog header button').click();
  await expect.poll(() => texts('dialog')).toEqual([]);
  find('.lane').click();
  await expect.poll(() => texts('dialog h2')).toEqual(['What Fakti.bg reports']);
  expect(texts('dialog .statement')).toEqual([firstCall.statement, gas.statement]);
});

test('one tab stop in the matrix; arrow keys go from mark to mark, past what is silent', async () => {
  const { root, find } = show();
  expect(root.querySelectorAll('.cell[tabindex="0"]')).toHaveLength(1);
  find('.cell[tabindex="0"]').focus();
  const label = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
  expect(label()).toBe('differs, via AP');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  expect(label()).toBe('says the opposite, via Fakti.bg');
  await userEvent.keyboard('{ArrowLeft}');
  expect(label()).toBe('says the opposite, via Fakti.bg');
  await userEvent.keyboard('{End}');
  expect(label()).toBe('reports, via b92');
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.closest('tr')?.querySelector('th')?.textContent).toContain('ammunition');
  expect(root.querySelectorAll('.cell[tabindex="0"]')).toHaveLength(1);
});

test('filters, orders and columns', async () => {
  const { find, texts, root } = show();
  const [, order, across] = [...root.querySelectorAll<HTMLInputElement>('.fields input, .fields select')];
  await userEvent.selectOptions(order ?? root, 'words');
  expect(texts('th[scope=row]')[0]).toBe(gas.statement);
  await userEvent.selectOptions(across ?? root, 'origins');
  expect(texts('.column-name')).toEqual(['likely AP', 'b92', 'likely Fakti.bg', 'TANYUG']);
  expect(texts('.outlets')).toEqual(['2']);
  await userEvent.type(find('.fields input'), 'gas');
  expect(texts('th[scope=row]')).toEqual([gas.statement]);
  expect(texts('.under [role=status]')).toEqual(['1 of 3 claims']);
  await userEvent.type(find('.fields input'), ' xylophone');
  expect(texts('.none')[0]).toContain('No claim fits these filters.');
  find('.none button').click();
  await expect.poll(() => texts('th[scope=row]')).toHaveLength(3);
});

test('a column head sorts by its column, and tells so', async () => {
  const { root, texts } = show();
  const head = [...root.querySelectorAll<HTMLElement>('.column-head button')][2];
  head?.click();
  await drawn();
  expect(head?.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  expect(texts('th[scope=row]').at(-1)).toContain('ammunition');
  head?.click();
  await drawn();
  expect(root.querySelector('[aria-sort]')).toBeNull();
});

test('every export is handed over under the story’s name', async () => {
  const { root, props } = show();
  const [svg, png, csv, print] = [...root.querySelectorAll<HTMLElement>('.action')];
  svg?.click();
  csv?.click();
  print?.click();
  png?.click();
  await expect.poll(() => vi.mocked(props.onSave).mock.calls.length).toBe(3);
  expect(vi.mocked(props.onSave).mock.calls.map(([name, { type }]) => [name, type])).toEqual([
    ['call.svg', 'image/svg+xml;charset=utf-8'],
    ['call.csv', 'text/csv;charset=utf-8'],
    ['call.png', 'image/png'],
  ]);
  expect(props.onPrint).toHaveBeenCalledOnce();
});

test('a story that is not at hand names those that are', () => {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  render(<NoStory stories={[{ title: 'The call', address: '?story=call' }]} />, root);
  expect(root.querySelector('a')?.textContent).toBe('The call');
});

/** A loaded machine may take its time over 20,000 cells. */
const ALL = { timeout: 20_000 };

/** 500 claims and 40 sources; every third cell is a report. */
function largePack(size: number): Pack {
  const [source] = samplePack.sources;
  const [report] = samplePack.reports;
  if (!source || !report) throw new Error('the sample pack is empty');
  const sources = Array.from({ length: 40 }, (_, n) => ({ ...source, id: `s${n}` as typeof source.id }));
  const claims = Array.from({ length: size }, (_, n) => ({ ...gas, id: claimId(`c${n}`) }));
  const reports = claims.flatMap((claim, row) =>
    sources
      .filter((_, column) => (row + column) % 3 === 0)
      .map(({ id }) => ({ ...report, claim: claim.id, source: id, relation: 'same' as const })),
  );
  return { ...samplePack, claims, sources, reports };
}

test('500 claims by 40 sources: a screenful first, the rest frame by frame, to the last', async () => {
  const { root } = show({ pack: largePack(500) });
  const rows = (): number => root.querySelectorAll('tbody tr').length;
  const counts = new Set([rows()]);
  const watcher = new MutationObserver(() => counts.add(rows()));
  watcher.observe(root, { childList: true, subtree: true });
  onTestFinished(() => watcher.disconnect());
  // The first go is the picture of what the sources share, which is a screen high.
  expect(root.querySelectorAll('.shared-lines li')).toHaveLength(41);
  expect(rows()).toBe(0);
  await expect.poll(rows, ALL).toBe(500);
  expect([...counts].slice(0, 3)).toEqual([0, 5, 10]);
  expect(root.querySelectorAll('.cell[tabindex="0"]')).toHaveLength(1);
});

test('the claim that the reader came for is marked and in view', async () => {
  const { root } = show({ pack: largePack(120), marked: claimId('c100') });
  await expect.poll(() => root.querySelectorAll('tbody tr'), ALL).toHaveLength(120);
  const { top } = root.querySelector('tr.marked')?.getBoundingClientRect() ?? { top: -1 };
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(window.innerHeight);
});

test.each([320, 1200])(
  'only the matrix itself scrolls sideways at %i pixels, at twice the text size too',
  async (width) => {
    await view.viewport(width, 800);
    onTestFinished(() => view.viewport(1000, 800));
    document.documentElement.style.fontSize = '32px';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    show();
    const wide = [...document.querySelectorAll('main *')]
      .filter((one) => !one.closest('.matrix') && one.getBoundingClientRect().right > width)
      .map((one) => one.outerHTML.slice(0, 80));
    expect(wide).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('every control is at least 24 pixels high and wide', () => {
  const { root } = show();
  const controls = [...root.querySelectorAll('button, select, input[type=search], .filter-chip')];
  expect(controls.length).toBeGreaterThan(20);
  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each(['light', 'dark'])('axe finds nothing to complain of in %s', async (theme) => {
  const { root } = show();
  root.dataset.theme = theme;
  root.style.background = 'var(--sl-surface-card)';
  root.style.color = 'var(--sl-text-main)';
  const result = await axe.run(root, { resultTypes: ['violations'] });
  expect(result.passes.length).toBeGreaterThan(8);
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});
