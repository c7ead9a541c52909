/** Another extension that wants something of Sidelight: nobody answers it, and no page of Sidelight opens for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ToBackgroundSchema, ToPageSchema } from '../../lib/messaging/protocol.ts';
import { marksOf } from '../browser/marks.ts';
import { type Bench, startBench } from './bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-other-'));
const MANIFEST = { manifest_version: 3, name: 'Another extension', version: '1', permissions: ['tabs'] };
let bench: Bench;

declare const chrome: {
  runtime: {
    sendMessage(id: string, message: unknown): Promise<unknown>;
    connect(id: string): { onDisconnect: { addListener(told: () => void): void } };
  };
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

beforeAll(async () => {
  bench = await startBench('granted');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

test('nobody answers its messages, and nothing that it asks for happens', { timeout: 60_000 }, async () => {
  const { launched } = bench;
  const { page, marks } = await bench.openRead('/demo/example-courier.html');

  const id = await launched.browser.installExtension(folder);
  const theirs = await launched.browser.newPage();
  await theirs.goto(`chrome-extension://${id}/page.html`);
  const messages = [...ToBackgroundSchema.options, ...ToPageSchema.options].map(({ entries }) => ({
    type: entries.type.literal,
    tabId: 1,
    sure: 99,
    claim: 'gas-winter',
  }));
  const answers = await theirs.evaluate(
    async (ours, all) => {
      const tabs = await chrome.tabs.query({});
      const refused = () => 'refused';
      const port = new Promise((told) =>
        chrome.runtime.connect(ours).onDisconnect.addListener(() => told('refused')),
      );
      return Promise.all([
        port,
        ...all.map((one) => chrome.runtime.sendMessage(ours, one).catch(refused)),
        // What it sends to a tab goes to its own scripts there, and it has none.
        ...tabs.flatMap((tab) => all.map((one) => chrome.tabs.sendMessage(tab.id, one).catch(refused))),
      ]);
    },
    launched.extension.id,
    messages,
  );
  expect([...new Set(answers.map((answer) => answer ?? 'nothing'))].sort()).toEqual(['refused']);

  const framed = await theirs.evaluate(
    (address) =>
      new Promise<string>((told) => {
        const frame = document.createElement('iframe');
        frame.onload = () => {
          try {
            told(String(frame.contentDocument?.body?.textContent ?? 'kept apart'));
          } catch {
            told('kept apart');
          }
        };
        frame.src = address;
        document.body.append(frame);
      }),
    `chrome-extension://${launched.extension.id}/options.html`,
  );
  expect(framed.trim()).toMatch(/^(?:kept apart)?$/);
  const opened = theirs.frames().filter((frame) => frame.url().includes(launched.extension.id));
  expect(
    await Promise.all(opened.map((frame) => frame.evaluate(() => document.title).catch(() => ''))),
  ).not.toContain('Sidelight');
  expect(await marksOf(page)).toEqual(marks);
  await launched.browser.uninstallExtension(id);
});
