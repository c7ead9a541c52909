/** Laws that our own sources keep, so that the build keeps them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const sources = ['lib', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') })),
);

/** What runs in a browser: `lib/commands` runs in Node, where none of it can do harm. */
const shipped = sources.filter(({ path }) => !path.startsWith(join('lib', 'commands')));

test.each([
  [
    'markup is never made of strings',
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|\.srcdoc\b/,
  ],
  ['code is never made of strings', /\beval\(|new Function\b|javascript:/],
  ['nothing is sent anywhere', /\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/],
  ['nobody from outside is listened to', /on(?:Message|Connect)External|addEventListener\(\s*'message'/],
])('%s', (_, pattern) => {
  expect(shipped.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
});

test('links that lead out say nothing of where they were followed, and cannot reach back', () => {
  // Pages of the extension's own have an address that is made here.
  for (const { path, text } of shipped)
    for (const [tag] of text.matchAll(/<a\s[^>]*target="_blank"[^>]*>/g))
      if (!/href=\{\w+Address\(/.test(tag))
        expect(tag, path).toMatch(/rel="[^"]*(?:noreferrer|noopener noreferrer)/);
});
