import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent, page as view } from 'vitest/browser';
import css from '../../entrypoints/welcome/style.css?inline';
import type { SiteChoice } from '../../lib/sites/choice.ts';
import { EXAMPLE } from '../../lib/welcome/example.ts';
import { NEWS_SITES } from '../../lib/welcome/news-sites.ts';
import { Welcome, type WelcomeProps } from '../../lib/welcome/Welcome.tsx';
import { stage } from './stage.ts';

function show(more: Partial<WelcomeProps> = {}) {
  const root = stage('<div></div>', css);
  onTestFinished(() => render(null, root));
  const props: WelcomeProps = {
    choice: { kind: 'click' },
    keys: {
      'read-page': 'Alt+Shift+S',
      'next-mark': 'Alt+Period',
      'previous-mark': null,
      'open-panel': 'Alt+L',
      'save-article': null,
    },
    onChoose: vi.fn(async () => 'Told.'),
    onExample: vi.fn(),
    onKeys: vi.fn(),
    ...more,
  };
  render(<Welcome {...props} />, root);
  const find = <E extends HTMLElement>(selector: string): E => {
    const element = root.querySelector<E>(selector);
    if (!element) throw new Error(`the page shows no ${selector}`);
    return element;
  };
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  return { root, props, find, texts };
}

/** What was chosen last. */
const chosen = ({ onChoose }: WelcomeProps): SiteChoice | undefined => vi.mocked(onChoose).mock.lastCall?.[0];

test('reading on a click is the default, and the answer is told', async () => {
  const { find, props, texts } = show();
  expect(find<HTMLInputElement>('input[value=click]').checked).toBe(true);
  find('.primary').click();
  expect(chosen(props)).toEqual({ kind: 'click' });
  await expect.poll(() => texts('.confirm [role=status]')).toEqual(['Told.']);
});

test('the list of sites is shown and edited: one out, another in', async () => {
  const { find, props, texts } = show();
  expect(texts('.site')).toEqual([]);
  await userEvent.click(find('input[value=sites]'));
  expect(texts('.site')).toEqual([...NEWS_SITES]);
  await userEvent.click(find('.site input'));
  await userEvent.type(find('.add input'), 'https://www.example.org/news{Enter}');
  expect(texts('.site')).toContain('example.org');
  expect(props.onChoose).not.toHaveBeenCalled();
  find('.primary').click();
  expect(chosen(props)).toEqual({ kind: 'sites', hosts: [...NEWS_SITES.slice(1), 'example.org'] });
});

test('what names no site is told', async () => {
  const { find, texts } = show();
  await userEvent.click(find('input[value=sites]'));
  await userEvent.type(find('.add input'), 'no site{Enter}');
  expect(texts('.add [role=alert]')).toEqual(['That is no address of a site.']);
  expect(find('.add input').getAttribute('aria-invalid')).toBe('true');
});

test('with no site left there is nothing to choose', async () => {
  const { find, texts, root } = show();
  await userEvent.click(find('input[value=sites]'));
  const [, none] = [...root.querySelectorAll<HTMLElement>('.site-tools button')];
  none?.click();
  await expect.poll(() => find<HTMLButtonElement>('.primary').disabled).toBe(true);
  expect(texts('.option .detail')[1]).toBe('0 sites read by themselves as you open them.');
});

test('the choice that stands is the one that is shown', () => {
  const { find } = show({ choice: { kind: 'sites', hosts: ['bbc.com'] } });
  expect(find<HTMLInputElement>('input[value=sites]').checked).toBe(true);
  expect(document.querySelectorAll('.site input:checked')).toHaveLength(1);
});

test('the marks of the example open by click and by key', async () => {
  const { root, props } = show();
  const marks = [...root.querySelectorAll<HTMLElement>('.example-mark')];
  expect(marks.map(({ dataset }) => dataset.kind)).toEqual(['differs', 'same']);
  marks[0]?.click();
  marks[1]?.focus();
  await userEvent.keyboard('{Enter} ');
  expect(vi.mocked(props.onExample).mock.calls).toEqual([
    [0, { x: 0, y: 0 }],
    [1, null],
    [1, null],
  ]);
});

test('what the example says otherwise stands in its own sentence', () => {
  for (const { text, match } of EXAMPLE)
    for (const { page } of match?.differs ?? []) expect(text).toContain(page);
});

test('the keys are those that the reader has set', () => {
  const { texts, find, props } = show();
  expect(texts('.keys dd')).toEqual(['Alt+Shift+S', 'Alt+Period', 'no keys set', 'Alt+L', 'no keys set']);
  find('.change').click();
  expect(props.onKeys).toHaveBeenCalledOnce();
});

test.each([320, 1100])('nothing is wider than %i pixels, at twice the text size too', async (width) => {
  await view.viewport(width, 800);
  onTestFinished(() => view.viewport(1000, 800));
  document.documentElement.style.fontSize = '32px';
  onTestFinished(() => document.documentElement.removeAttribute('style'));
  show({ choice: { kind: 'sites', hosts: ['bbc.com'] } });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('every control has 24 pixels each way', () => {
  const { root } = show({ choice: { kind: 'sites', hosts: ['bbc.com'] } });
  const controls = [...root.querySelectorAll('button, .site, .option, input[type=text]')];
  expect(controls.length).toBeGreaterThan(25);
  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each(['light', 'dark'])('axe finds nothing to complain of in %s', async (theme) => {
  const { root } = show({ choice: { kind: 'sites', hosts: ['bbc.com'] } });
  root.dataset.theme = theme;
  root.style.background = 'var(--sl-surface-card)';
  root.style.color = 'var(--sl-text-main)';
  const result = await axe.run(root, { resultTypes: ['violations'] });
  expect(result.passes.length).toBeGreaterThan(8);
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});
