import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeFor, choiceOf, hostOf, patternsOf, type SiteChoice } from '../../lib/sites/choice.ts';
import { applyChoice } from '../../lib/sites/leave.ts';
import { NEWS_SITES } from '../../lib/welcome/news-sites.ts';

const ALL = '*://*/*';
const BBC = patternsOf('bbc.com');

test.each<[string, SiteChoice, string[], { request: string[]; remove: string[] }]>([
  ['nothing stands and nothing is wanted', { kind: 'click' }, [], { request: [], remove: [] }],
  ['all sites', { kind: 'all' }, BBC, { request: [ALL], remove: [] }],
  ['all sites again', { kind: 'all' }, [ALL], { request: [], remove: [] }],
  ['back to the click', { kind: 'click' }, [ALL, ...BBC], { request: [], remove: [ALL, ...BBC] }],
  ['some sites', { kind: 'sites', hosts: ['bbc.com'] }, [], { request: BBC, remove: [] }],
  ['fewer than all', { kind: 'sites', hosts: ['bbc.com'] }, [ALL], { request: BBC, remove: [ALL] }],
  [
    'others than before',
    { kind: 'sites', hosts: ['dw.com'] },
    BBC,
    { request: patternsOf('dw.com'), remove: BBC },
  ],
])('%s', (_name, choice, granted, change) => {
  expect(changeFor(choice, granted)).toEqual(change);
});

test('once a choice is in force it asks for nothing more, and is read back as it was made', () => {
  const hosts = fc.uniqueArray(fc.constantFrom(...NEWS_SITES), { minLength: 1 });
  const choices = fc.oneof(
    fc.constant<SiteChoice>({ kind: 'click' }),
    fc.constant<SiteChoice>({ kind: 'all' }),
    hosts.map((list): SiteChoice => ({ kind: 'sites', hosts: list.toSorted() })),
  );
  fc.assert(
    fc.property(choices, choices, (first, second) => {
      let granted: string[] = [];
      for (const choice of [first, second]) {
        const { request, remove } = changeFor(choice, granted);
        granted = [...granted, ...request].filter((pattern) => !remove.includes(pattern));
      }
      expect(changeFor(second, granted)).toEqual({ request: [], remove: [] });
      expect(choiceOf(granted)).toEqual(second);
    }),
  );
});

test.each([
  ['bbc.com', 'bbc.com'],
  [' https://www.BBC.com/news?x=1 ', 'bbc.com'],
  ['news.example.co.uk/a', 'news.example.co.uk'],
  ['localhost', null],
  ['', null],
  ['*', null],
  ['two words.com', null],
  ['javascript:alert(1)', null],
])('%j names %j', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});

test('the list holds hosts, each once, in order', () => {
  expect([...new Set(NEWS_SITES)].sort()).toEqual(NEWS_SITES);
  for (const host of NEWS_SITES) expect(hostOf(host)).toBe(host);
});

const request = vi.fn(async () => true);
const remove = vi.fn(async () => true);
beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { permissions: { request, remove } });
});

test('what is asked for comes first, and where it is declined nothing is given back', async () => {
  expect(await applyChoice({ request: BBC, remove: [ALL] })).toBe(true);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: BBC });
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: [ALL] });
  request.mockResolvedValueOnce(false);
  expect(await applyChoice({ request: BBC, remove: [ALL] })).toBe(false);
  expect(remove).toHaveBeenCalledOnce();
});

test('what changes nothing asks nothing', async () => {
  expect(await applyChoice({ request: [], remove: [] })).toBe(true);
  expect(request).not.toHaveBeenCalled();
  expect(remove).not.toHaveBeenCalled();
});
