/** Two made-up articles on one matter, saved on given days: the page of saved articles shows the same on every machine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { articlesText } from '../../lib/articles/file/format.ts';
import { sampleArticle } from '../unit/articles/sample-articles.ts';

const COURIER = [
  'Forecasters expect heavy rain in the hills until Friday, and snow above a thousand metres.',
  'Repairs to the old ferry terminal will cost 15 million crowns and take two years, according to the board.',
  'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair said on Monday.',
];

/** Brings them to the page as a reader brings a file. */
export async function bringArticles(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-views-'));
  const file = join(folder, 'articles.json');
  // At noon, so that they are of one day in most of the world.
  const sources = [
    {
      tags: ['harbour'],
      versions: [{ saved: '2026-02-03T12:00:00.000Z', article: await sampleArticle() }],
    },
    {
      tags: [],
      versions: [
        {
          saved: '2026-02-04T12:00:00.000Z',
          article: await sampleArticle({
            title: 'Terminal repairs to cost 15 million',
            publisher: 'Sample Courier',
            address: 'https://courier.example/terminal',
            paragraphs: COURIER,
          }),
        },
      ],
    },
  ];
  writeFileSync(file, articlesText(sources));
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.row:nth-child(2)');
  rmSync(folder, { recursive: true });
}
