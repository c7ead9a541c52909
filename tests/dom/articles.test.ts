/** Articles found on real pages, in a real browser, and in files. */
import { expect, onTestFinished, test } from 'vitest';
import { articleInPage } from '../../lib/articles/extract/extract.ts';
import { articleInBlob } from '../../lib/articles/extract/file.ts';
import { articleOf, type Found, type FoundArticle } from '../../lib/articles/extract/found.ts';
import courier from '../pages/demo/example-courier.html?raw';
import review from '../pages/demo/specimen-review.html?raw';
import frontPage from '../pages/front-page.html?raw';
import serbian from '../pages/serbian.html?raw';
import webMail from '../pages/web-mail.html?raw';

/** Opens HTML as a page of its own, with layout. */
async function open(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 900px; height: 700px';
  onTestFinished(() => frame.remove());
  await new Promise((loaded) => {
    frame.onload = loaded;
    frame.srcdoc = html;
    document.body.append(frame);
  });
  return frame.contentDocument!;
}

const inPage = async (html: string): Promise<Found> => articleInPage(await open(html));
const inFile = (text: string, name = 'file.html'): Promise<Found> => articleInBlob(new Blob([text]), name);

function found(what: Found): FoundArticle {
  if (!what.ok) throw new Error(`nothing was found: ${what.reason}`);
  return what;
}

const words = (count: number, word = 'word'): string => `${`${word} `.repeat(count - 1)}ends.`;
const paragraph = (at: number): string =>
  `<p>Paragraph ${at} says that the harbour board of Sampleton met on Monday and agreed on the plans for the ferry.</p>`;
const PARAGRAPHS = Array.from({ length: 8 }, (_, at) => paragraph(at + 1)).join('');
const article = (head: string, body = PARAGRAPHS): string =>
  `<!doctype html><html lang="en"><head><title>The ferry</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>The ferry</h1>${body}</article></body></html>`;
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('a page is only read: not an attribute of it changes', async () => {
  const page = await open(courier);
  const before = page.documentElement.outerHTML;
  const seen = new MutationObserver(() => undefined);
  seen.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  found(articleInPage(page));
  expect(seen.takeRecords()).toEqual([]);
  expect(page.documentElement.outerHTML).toBe(before);
});

test.each([
  [
    'the courier',
    courier,
    'The Example Courier',
    /the telephone/,
    'Ann Sample, Balkans correspondent',
    '2024-10-20',
  ],
  ['the review', review, 'Specimen Review', /No truce/, 'Max Placeholder', '2024-10-31'],
])(
  '%s is found whole, without what stands around it',
  async (_, html, publisher, title, author, published) => {
    const page = await open(html);
    const { paragraphs, ...facts } = found(articleInPage(page));
    expect(facts).toMatchObject({ publisher, author, published });
    expect(facts.title).toMatch(title);
    expect(facts.gap).toBeNull();
    const own = [...page.querySelectorAll('article p:not(.byline, .standfirst, .deck, .meta)')].map((one) =>
      one.textContent!.replace(/\s+/g, ' ').trim(),
    );
    const text = paragraphs.join('\n');
    expect(own.filter((one) => !text.includes(one.slice(0, 60)))).toEqual([]);
    for (const around of page.querySelectorAll('nav, footer, aside, figcaption'))
      expect(text).not.toContain(around.textContent!.replace(/\s+/g, ' ').trim());
    expect(await articleOf({ paragraphs, ...withoutNotes(facts) })).toMatchObject({ publisher });
  },
);

const withoutNotes = ({ ok: _ok, gap: _gap, ...rest }: Omit<FoundArticle, 'paragraphs'>) => rest;

test('what the page declares is what is kept of it', async () => {
  const { paragraphs: _text, ...facts } = found(
    await inPage(
      article(
        `<link rel="canonical" href="https://placeholder.example/ferry">${ld({
          '@type': 'NewsArticle',
          datePublished: '2026-02-02T08:00:00+01:00',
          author: [
            { '@type': 'Person', name: 'By A. Example' },
            'https://placeholder.example/b',
            'B. Sample',
          ],
          publisher: { name: 'Sampleton Placeholder' },
          sourceOrganization: { name: 'Placeholder Wire' },
        })}`,
      ),
    ),
  );
  expect(facts).toMatchObject({
    title: 'The ferry',
    publisher: 'Sampleton Placeholder',
    author: 'A. Example, B. Sample',
    published: '2026-02-02',
    language: 'en',
    origin: 'Placeholder Wire',
    gap: null,
  });
});

test.each([
  [
    'meta tags',
    '<meta property="og:site_name" content="Placeholder"><meta name="author" content="A. Example">',
    { publisher: 'Placeholder', author: 'A. Example' },
  ],
  ['an address for a name', '<meta name="author" content="https://placeholder.example/a">', { author: null }],
  [
    'odd values',
    ld({ '@type': 'Article', author: 7, publisher: [[null]], datePublished: {} }),
    { author: null, published: null },
  ],
])('facts from %s', async (_, head, facts) => {
  expect(await inPage(article(head))).toMatchObject({ ok: true, ...facts });
});

test('what is not shown is not kept; what stands in a shadow root is', async () => {
  const hidden =
    '<p style="display:none">Hidden words that nobody has seen on this page, and that are many.</p>';
  const shadow = `<story-body><template shadowrootmode="open">${PARAGRAPHS}<slot></slot></template><p>Slotted: the board of Sampleton will meet again on Tuesday, its chair told reporters at the pier.</p></story-body>`;
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => host.remove());
  const page = await open(
    article('<style>.late{display:none}</style>', `${hidden}<p class="late">${words(30)}</p>${PARAGRAPHS}`),
  );
  const story = page.createElement('section');
  story.setHTMLUnsafe(shadow);
  page.querySelector('article')!.append(story);
  const text = found(articleInPage(page)).paragraphs.join('\n');
  expect(text).not.toContain('Hidden words');
  expect(text).not.toContain('word word');
  expect(text).toContain('Slotted: the board');
  expect(text.match(/Paragraph 3 says/g)).toHaveLength(2);
});

test('paragraphs between breaks are paragraphs; captions and buttons are none', async () => {
  const lines = Array.from(
    { length: 6 },
    (_, at) => `Line ${at} of the story says what the harbour board has agreed on with the town.`,
  );
  const body = `<div>${lines.join('<br><br>')}</div><figure><img alt="A pier"><figcaption>The pier in winter.</figcaption></figure><button>Share this</button>${PARAGRAPHS}`;
  const { paragraphs } = found(await inPage(article('', body)));
  for (const line of lines) expect(paragraphs).toContain(line);
  expect(paragraphs.join()).not.toMatch(/pier in winter|Share this/);
});

test.each([
  ['a front page', frontPage, 'not-an-article'],
  ['web mail', webMail, 'not-an-article'],
  ['an empty page', '', 'too-little-text'],
  ['a page of 200,000 words', article('', `<p>${words(1_000)}</p>`.repeat(200)), 'too-long'],
])('%s has no article to save', { timeout: 30_000 }, async (_, html, reason) => {
  expect(await inPage(html)).toEqual({ ok: false, reason });
});

test.each([
  ['a stub', article('', `<p>${words(30)}</p><p>${words(30, 'more')}</p>`), 'short'],
  [
    'the start of what is for subscribers',
    article(ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' })),
    'paywall',
  ],
  [
    'what is for subscribers, and is all there',
    article(ld({ '@type': 'NewsArticle', isAccessibleForFree: false }), PARAGRAPHS.repeat(3)),
    null,
  ],
])('%s is told as such', async (_, html, gap) => {
  expect(await inPage(html)).toMatchObject({ ok: true, gap });
});

test('another language is kept with its name', async () => {
  expect(await inPage(serbian)).toMatchObject({ ok: true, language: expect.stringMatching(/^sr/) });
});

test('a saved page, whole or broken, gives what the page gave', async () => {
  const saved = article(
    '<meta property="og:url" content="https://placeholder.example/ferry#top"><meta property="og:site_name" content="Placeholder">',
  );
  const whole = found(await inFile(saved));
  expect(whole).toMatchObject({
    title: 'The ferry',
    publisher: 'Placeholder',
    address: 'https://placeholder.example/ferry',
  });
  expect(whole.paragraphs.filter((text) => text.startsWith('Paragraph'))).toHaveLength(8);
  const broken = found(await inFile(`${saved.replaceAll('</p>', '').replace('</article>', '<<b =">')}<p "x`));
  expect(broken.paragraphs.slice(-8).map((text) => text.slice(0, 11))).toEqual(
    Array.from({ length: 8 }, (_, at) => `Paragraph ${at + 1}`),
  );
});

test('a page in another encoding is read as its site wrote it', async () => {
  const latin = article('<meta charset="windows-1252">').replaceAll('Sampleton', 'Müsterstadt');
  const bytes = Uint8Array.from([...latin].map((char) => char.charCodeAt(0)));
  const { paragraphs } = found(await articleInBlob(new Blob([bytes]), 'page.html'));
  expect(paragraphs[0]).toContain('Müsterstadt');
});

test('a text is a paragraph a line, its first line a headline where it is one', async () => {
  const text = `The ferry\nThe board met. ${words(30)}\n\n${words(60)}\r\n${words(20)}`;
  expect(await inFile(text, 'folder/ferry notes.txt')).toMatchObject({
    title: 'The ferry',
    publisher: 'ferry notes',
    paragraphs: ['The ferry', expect.stringMatching(/^The board met/), words(60), words(20)],
    gap: null,
  });
  expect(await inFile('The board met on Monday.\nIt did.', 'a.txt')).toMatchObject({
    title: 'a',
    gap: 'short',
  });
});

test('a text that a program broke into lines is put together again', async () => {
  const { paragraphs } = found(
    await inFile('A headline\n\nThe board met\non Monday.\n\nIt agreed\non plans.\n', 'a.txt'),
  );
  expect(paragraphs).toEqual(['A headline', 'The board met on Monday.', 'It agreed on plans.']);
});

test.each([
  ['nothing', '', /is empty/],
  ['no text', '\0\x01\x02', /is not text/],
])('a file of %s is refused', async (_, text, message) => {
  await expect(inFile(text, 'a.txt')).rejects.toThrow(message);
});
