import '../../entrypoints/options/style.css';
import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppearanceSection } from '../../lib/options/appearance/AppearanceSection.tsx';
import { DataSection, type DataSectionProps } from '../../lib/options/data/DataSection.tsx';
import { OptionsPage } from '../../lib/options/OptionsPage.tsx';
import { SitesSection, type SitesSectionProps } from '../../lib/options/sites/SitesSection.tsx';
import { DEFAULTS, type MarkSettings } from '../../lib/settings/schema.ts';
import { stage } from './stage.ts';

function show(body: preact.ComponentChild) {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  const draw = (now: preact.ComponentChild): void =>
    render(<OptionsPage sections={[{ id: 'one', title: 'One', body: now }]} />, root);
  draw(body);
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const button = (name: string): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return { root, draw, find, button, text: () => root.textContent ?? '' };
}

const sites = (more: Partial<SitesSectionProps> = {}): SitesSectionProps => ({
  all: false,
  allowed: ['a.example', 'news.example'],
  off: ['mail.example'],
  outcome: '',
  onAll: vi.fn(),
  onAllow: vi.fn(),
  onTakeBack: vi.fn(),
  onOff: vi.fn(),
  ...more,
});
const data = (more: Partial<DataSectionProps> = {}): DataSectionProps => ({
  brought: null,
  outcome: '',
  onSave: vi.fn(),
  onFile: vi.fn(),
  onTakeOver: vi.fn(),
  onLeave: vi.fn(),
  onRemoveAll: vi.fn(),
  ...more,
});
const FILE = {
  settings: DEFAULTS,
  dismissals: [{ claim: 'gas' as never, sentence: 'One.' }],
  sites: ['*://a.example/*', '*://b.example/*'],
  packs: [
    { file: {}, subscription: { address: 'https://packs.example/a', checked: '2026-03-01T12:00:00.000Z' } },
    { file: {} },
  ],
  articles: [{ tags: [], versions: [] }],
};

test('sites are taken back one by one, allowed and left alone by any form of their address', async () => {
  const props = sites();
  const { root, button, text } = show(<SitesSection {...props} />);
  button('Remove news.example').click();
  expect(props.onTakeBack).toHaveBeenCalledExactlyOnceWith('news.example');
  button('Remove mail.example').click();
  expect(props.onOff).toHaveBeenLastCalledWith('mail.example', false);
  root.querySelector<HTMLElement>('[role=switch]')?.click();
  expect(props.onAll).toHaveBeenCalledExactlyOnceWith(true);

  const [toAllow, toLeave] = [...root.querySelectorAll<HTMLInputElement>('.add-site input')];
  await userEvent.type(toAllow ?? root, 'https://www.Paper.example/today?a{Enter}');
  expect(props.onAllow).toHaveBeenCalledExactlyOnceWith('paper.example');
  await userEvent.type(toLeave ?? root, 'bank.example{Enter}');
  expect(props.onOff).toHaveBeenLastCalledWith('bank.example', true);
  await userEvent.type(toAllow ?? root, 'no address{Enter}');
  expect(text()).toContain('That is no address of a site.');
  expect(toAllow?.getAttribute('aria-invalid')).toBe('true');
  expect(props.onAllow).toHaveBeenCalledOnce();
});

test('without sites it says what holds', () => {
  const { text, draw } = show(<SitesSection {...sites({ allowed: [], off: [] })} />);
  expect(text()).toContain('No site is read by itself.');
  draw(<SitesSection {...sites({ allowed: [], off: [], all: true })} />);
  expect(text()).toContain('All of them are, but for those below.');
});

test('every choice of a look is told, and the sample shows it', async () => {
  const onMarks = vi.fn<(change: Partial<MarkSettings>) => void>();
  const { root, find, draw, button } = show(<AppearanceSection marks={DEFAULTS.marks} onMarks={onMarks} />);
  const pick = (value: string): void => find(`input[value="${value}"]`).click();
  pick('dotted-dashed');
  pick('grey');
  pick('strong');
  find('[role=switch]').click();
  root.querySelectorAll<HTMLElement>('[role=switch]')[1]!.click();
  await userEvent.selectOptions(find('select'), '5');
  const changed: MarkSettings = {
    line: 'dotted-dashed',
    colour: 'grey',
    strength: 'strong',
    possible: true,
    perScreen: 5,
    print: true,
  };
  expect(Object.assign({}, ...onMarks.mock.calls.map(([one]) => one))).toEqual(changed);
  draw(<AppearanceSection marks={changed} onMarks={onMarks} />);
  const lines = [...root.querySelectorAll<HTMLElement>('.ground-light span')].map((one) => {
    const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
    return [textDecorationStyle, textDecorationThickness];
  });
  expect(lines).toEqual([
    ['dotted', '3px'],
    ['dashed', '3px'],
  ]);
  button('As at the start').click();
  expect(onMarks).toHaveBeenLastCalledWith(DEFAULTS.marks);
});

test('a file says what it holds before anything of it is taken over', async () => {
  const props = data({ brought: { kind: 'read', name: 'mine.json', data: FILE } });
  const { root, button, text, find, draw } = show(<DataSection {...props} />);
  for (const line of [
    '“mine.json” holds',
    'settings, which take the place',
    '1 sentence said not to be a claim',
    '2 allowed sites, which the browser asks you about',
    '2 packs, to be looked at',
    '1 of them is kept up to date by its address',
    '1 saved article, in every version',
  ])
    expect(text()).toContain(line);
  button('Take over').click();
  expect(props.onTakeOver).toHaveBeenCalledExactlyOnceWith(FILE);
  button('Leave it').click();
  expect(props.onLeave).toHaveBeenCalledOnce();
  const input = find('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File(['{}'], 'mine.json'));
  expect(vi.mocked(props.onFile).mock.calls[0]?.[0].name).toBe('mine.json');
  draw(<DataSection {...data({ brought: { kind: 'refused', name: 'other.json' } })} />);
  expect(root.querySelector('[role=alert]')?.textContent).toBe(
    '“other.json” is no file that was saved here.',
  );
});

test('removing everything is asked twice, and the focus goes with the question', async () => {
  const props = data();
  const { button } = show(<DataSection {...props} />);
  button('Remove everything…').click();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'), { timeout: 30_000 });
  expect(props.onRemoveAll).not.toHaveBeenCalled();
  button('Keep').click();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Remove everything…'), {
    timeout: 30_000,
  });
  button('Remove everything…').click();
  await vi.waitFor(() => button('Remove everything').click(), { timeout: 30_000 });
  expect(props.onRemoveAll).toHaveBeenCalledOnce();
});

test.each(['light', 'dark'])('axe finds nothing in the %s sections', async (theme) => {
  const { root } = show(
    <>
      <SitesSection {...sites({ outcome: 'Something was done.' })} />
      <AppearanceSection marks={DEFAULTS.marks} onMarks={vi.fn()} />
      <DataSection {...data({ brought: { kind: 'read', name: 'mine.json', data: FILE } })} />
    </>,
  );
  document.documentElement.dataset.theme = theme;
  onTestFinished(() => {
    delete document.documentElement.dataset.theme;
  });
  const { violations, passes } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(15);
});
