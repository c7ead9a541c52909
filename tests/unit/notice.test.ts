import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namedIn, noticeOf } from '../../lib/notice/notice.ts';
import { packageFolder, readPackage } from '../../lib/notice/packages.ts';

test.each([
  ['/home/a/project/lib/text/fold.ts', null],
  ['\0virtual:bundled-pack', null],
  ['/a/node_modules/preact/dist/preact.module.js', '/a/node_modules/preact'],
  ['/a/node_modules/@floating-ui/dom/dist/x.mjs?used', '/a/node_modules/@floating-ui/dom'],
  ['/a/node_modules/tsx/node_modules/esbuild/lib/main.js', '/a/node_modules/tsx/node_modules/esbuild'],
  ['C:\\a\\node_modules\\idb\\build\\index.js', 'C:/a/node_modules/idb'],
])('the package of %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('what a package says of itself is in the notice, in an order of its own', () => {
  const preact = readPackage(join(import.meta.dirname, '../../node_modules/preact'));
  expect(preact).toMatchObject({ name: 'preact', licence: 'MIT' });
  expect(preact.text).toContain('Permission is hereby granted');
  const bare = { name: 'bare', version: '1.0.0', licence: 'ISC', text: '' };
  const notice = noticeOf([preact, bare]);
  expect(namedIn(notice)).toEqual(['bare 1.0.0 (ISC)', `preact ${preact.version} (MIT)`]);
  expect(notice).toBe(noticeOf([bare, preact]));
});
