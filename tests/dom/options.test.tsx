import '../../entrypoints/options/style.css';
import { bundledPack } from 'virtual:bundled-pack';
import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OptionsPage } from '../../lib/options/OptionsPage.tsx';
import type { FileState } from '../../lib/options/packs/intake.ts';
import { PacksSection, type PacksSectionProps } from '../../lib/options/packs/PacksSection.tsx';
import type { PackManifest } from '../../lib/packs/format/schema.ts';
import type { InstalledPack } from '../../lib/packs/store/database.ts';
import type { PackPreview } from '../../lib/packs/work/protocol.ts';
import { stage } from './stage.ts';

const TODAY = '2026-11-22';
const manifest = (more: Partial<PackManifest> = {}): PackManifest => ({
  identifier: 'made',
  name: 'Made <b>reviews</b>',
  version: '2',
  sdLicense: 'CC-BY-4.0',
  sdDatePublished: '2026-11-01',
  inLanguage: 'en',
  counts: { stories: 0, claims: 1_203, phrasings: 0, sources: 40, reports: 0, reviews: 1_250 },
  sha256: '0'.repeat(64),
  ...more,
});
const PREVIEW: PackPreview = {
  kind: 'data-commons',
  manifest: manifest(),
  tally: { items: 1_500, kept: 1_250, leftOut: { empty: 200, repeated: 50 }, notes: { 'date-refused': 7 } },
  claims: ['The mayor of Testford sold three lighthouses.', 'عمدة المدينة'],
  publishers: [{ name: 'Desk of Samples', sources: 30 }],
  others: 3,
};
const PACKS: InstalledPack[] = [
  {
    id: 'made',
    manifest: manifest({ version: '1' }),
    on: true,
    installed: '',
    engine: 'phrasings',
    indexFormat: 1,
  },
  {
    id: 'old',
    manifest: manifest({ identifier: 'old', name: 'An old pack', expires: '2026-01-31', inLanguage: 'und' }),
    on: false,
    installed: '',
    engine: 'phrasings',
    indexFormat: 1,
  },
];

function show(more: Partial<PacksSectionProps> = {}) {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  const props: PacksSectionProps = {
    files: [],
    packs: [],
    bundled: bundledPack.manifest,
    isBundledOn: true,
    onSwitchBundled: vi.fn(),
    today: TODAY,
    isFailed: false,
    onFiles: vi.fn(),
    onInstall: vi.fn(),
    onDrop: vi.fn(),
    onSwitch: vi.fn(),
    onExport: vi.fn(),
    onExportBundled: vi.fn(),
    onRemove: vi.fn(),
    subscribing: { kind: 'idle' },
    onSubscribe: vi.fn(),
    onCancelSubscribe: vi.fn(),
    onUnsubscribe: vi.fn(),
    ...more,
  };
  const draw = (now: PacksSectionProps): void =>
    render(
      <OptionsPage sections={[{ id: 'packs', title: 'Packs', body: <PacksSection {...now} /> }]} />,
      root,
    );
  draw(props);
  const button = (name: string | RegExp): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').match(name),
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return { root, props, draw, button, text: () => root.textContent ?? '' };
}

const files = (state: FileState): PacksSectionProps['files'] => [{ id: 1, name: 'feed.json', state }];

test('before anything is installed the reader sees what is inside: facts, counts, what was left out and why', () => {
  const { root, text, button, props } = show({
    files: files({ kind: 'opened', preview: PREVIEW }),
    packs: PACKS,
  });
  for (const line of [
    'Made of a Data Commons feed',
    'Made <b>reviews</b>',
    'CC-BY-4.0',
    '1,203 claims, 40 sources and 1,250 reviews',
    '1,500 items in the file: 1,250 reviews kept, 250 items left out',
    '200 items: empty',
    '50 items: already in the file',
    '7 reviews: its date is no date and was dropped',
    'The mayor of Testford sold three lighthouses.',
    'Desk of Samples',
    'and 3 others',
    'Takes the place of version 1',
  ])
    expect(text()).toContain(line);
  // What a pack says is text.
  expect(root.querySelector('b')).toBeNull();
  expect(props.onInstall).not.toHaveBeenCalled();
  button(/^Install$/).click();
  expect(props.onInstall).toHaveBeenCalledWith(1);
  button(/^Do not install$/).click();
  expect(props.onDrop).toHaveBeenCalledWith(1);
});

test.each<[string, FileState, string]>([
  ['waiting', { kind: 'waiting' }, 'Waits for the files before it'],
  ['reading', { kind: 'working', stage: 'reading', done: 1_500, total: Number.NaN }, 'Reading: 1,500 items'],
  ['indexing', { kind: 'working', stage: 'indexing', done: 0, total: Number.NaN }, 'Building the index…'],
  [
    'writing',
    { kind: 'working', stage: 'writing', done: 500, total: 2_000 },
    'Writing: 500 of 2,000 records',
  ],
  [
    'refused',
    { kind: 'refused', problems: [{ text: 'feed.json:4: claims: expected a list' }] },
    'feed.json:4: claims: expected a list',
  ],
  [
    'empty',
    { kind: 'refused', problems: [{ text: 'feed.json: is empty', fault: { kind: 'empty' } }] },
    'The file is empty.',
  ],
  ['full', { kind: 'failed', reason: 'full' }, 'There is no room left for this pack. Nothing was changed.'],
  ['failed', { kind: 'failed', reason: 'failed' }, 'could not be installed. Nothing was changed.'],
  ['installed', { kind: 'installed', name: 'Made' }, '“Made” is installed'],
])('a file that is %s says so, and can be put away', async (_, state, line) => {
  const { root, text, button, props } = show({ files: files(state) });
  expect(text()).toContain(line);
  const bar = root.querySelector('progress');
  expect(bar?.position ?? null).toBe(
    state.kind === 'working' ? (Number.isNaN(state.total) ? -1 : state.done / state.total) : null,
  );
  button(/^(Cancel|Close): feed\.json$/).click();
  expect(props.onDrop).toHaveBeenCalledWith(1);
  expect((await axe.run(root)).violations).toEqual([]);
});

test('files are chosen by the button or dropped beside it', async () => {
  const { root, props } = show();
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  const chosen = new File(['{}'], 'a.json');
  await userEvent.upload(input, chosen);
  expect(props.onFiles).toHaveBeenCalledTimes(1);
  expect(vi.mocked(props.onFiles).mock.calls[0]![0].map(({ name }) => name)).toEqual(['a.json']);

  const transfer = new DataTransfer();
  transfer.items.add(new File(['{}'], 'b.json'));
  transfer.items.add(new File(['{}'], 'c.json.gz'));
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer });
  root.querySelector('.drop')!.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  const dropped = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
  root.querySelector('.drop')!.dispatchEvent(dropped);
  // Else the browser would leave the page for the file.
  expect(dropped.defaultPrevented).toBe(true);
  expect(vi.mocked(props.onFiles).mock.calls[1]![0].map(({ name }) => name)).toEqual(['b.json', 'c.json.gz']);
});

test('an installed pack has its switch, its file, and asks before it goes', async () => {
  const { root, props, button, text } = show({ packs: PACKS });
  expect(text()).toContain('Its makers stood by it until 31 Jan 2026');
  const switches = [...root.querySelectorAll('[role="switch"]')];
  expect(switches.map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'true', 'false']);
  button(/^Compare pages with The Vučić-Putin call/).click();
  expect(props.onSwitchBundled).toHaveBeenCalledWith(false);
  button(/^Save as a file: The Vučić-Putin call/).click();
  expect(props.onExportBundled).toHaveBeenCalledOnce();
  expect(props.onExport).not.toHaveBeenCalled();
  button(/^Compare pages with An old pack$/).click();
  expect(props.onSwitch).toHaveBeenCalledWith('old', true);
  button(/^Save as a file: An old pack$/).click();
  expect(props.onExport).toHaveBeenCalledWith('old');

  button(/^Remove… An old pack$/).click();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'), { timeout: 30_000 });
  expect(props.onRemove).not.toHaveBeenCalled();
  button(/^Keep$/).click();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Remove… An old pack'), {
    timeout: 30_000,
  });
  button(/^Remove… An old pack$/).click();
  await vi.waitFor(() => button(/^Remove$/).click(), { timeout: 30_000 });
  expect(props.onRemove).toHaveBeenCalledWith('old');
});

test.each(['light', 'dark'])('the %s page has nothing that axe finds wrong', async (theme) => {
  const { root } = show({
    files: [
      ...files({ kind: 'opened', preview: PREVIEW }),
      { id: 2, name: 'b.json', state: { kind: 'waiting' } },
    ],
    packs: PACKS,
    isFailed: true,
  });
  document.documentElement.dataset.theme = theme;
  onTestFinished(() => {
    delete document.documentElement.dataset.theme;
  });
  const { violations, passes } = await axe.run(root);
  expect(violations).toEqual([]);
  expect(passes.length).toBeGreaterThan(15);
});

test('other sections find their place, with a way to each', () => {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  const sections = ['packs', 'sites'].map((id) => ({ id, title: `Title of ${id}`, body: <p>{id}</p> }));
  render(<OptionsPage sections={sections} />, root);
  const links = [...root.querySelectorAll('nav a')];
  expect(links.map((one) => one.getAttribute('href'))).toEqual(['#packs', '#sites']);
  for (const link of links) expect(root.querySelector(link.getAttribute('href')!)).not.toBeNull();
});
