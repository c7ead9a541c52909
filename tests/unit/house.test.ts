/** The house rules of the code: which folder of lib/ knows which, that the core knows no browser, and that entrypoints only wire. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Files that a file imports from, at once or later, as paths from the root; with the imports of types alone where wanted. */
function importsOf(path: string, types: boolean): string[] {
  const found = read(path).matchAll(
    /(?:^(?:import|export)\s+(type\s+)?(?:[^;'"]*?from\s+)?|\bimport\()'(\.[^']+)'/gm,
  );
  return [...found].flatMap(([whole, type, to]) =>
    (type || whole.startsWith('import(') || /\{(?:\s*type [^,}]+,?)+\s*\}/.test(whole)) && !types
      ? []
      : [normalize(join(dirname(path), to!)).replaceAll('\\', '/')],
  );
}

const folderOf = (path: string): string => path.split('/')[1]!;

/** What each folder of the core may know, types included; `data/` any may read. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  text: [],
  claims: [],
  compare: ['text', 'claims'],
  index: ['text', 'claims', 'compare'],
  match: ['text', 'claims', 'compare', 'index'],
  statements: ['text', 'claims', 'compare', 'index', 'match'],
  page: [],
};

describe('dependencies run one way', () => {
  test.each(Object.entries(MAY_KNOW))('lib/%s knows %j and nobody else', (folder, known) => {
    const strangers = filesOf(`lib/${folder}`).flatMap((path) =>
      importsOf(path, true)
        .filter((to) => to.startsWith('lib/') && folderOf(to) !== folder && !known.includes(folderOf(to)))
        .map((to) => `${path} -> ${to}`),
    );
    expect(strangers).toEqual([]);
  });

  test('no folder of lib/ knows itself by way of others', () => {
    const known = new Map<string, Set<string>>();
    for (const path of filesOf('lib').filter((one) => one.split('/').length > 2)) {
      const knows = known.get(folderOf(path)) ?? new Set();
      known.set(folderOf(path), knows);
      // A file of lib/ itself stands in no folder, and knows none.
      for (const to of importsOf(path, true))
        if (to.startsWith('lib/') && to.split('/').length > 2 && folderOf(to) !== folderOf(path))
          knows.add(folderOf(to));
    }
    /** The way from a folder back to it, if there is one. */
    const wayBack = (start: string, at = start, way: string[] = [], seen = new Set<string>()): string[] => {
      for (const next of known.get(at) ?? []) {
        if (next === start) return [...way, at, start];
        if (seen.has(next)) continue;
        seen.add(next);
        const found = wayBack(start, next, [...way, at], seen);
        if (found.length > 0) return found;
      }
      return [];
    };
    expect([...known.keys()].map((folder) => wayBack(folder).join(' -> ')).filter(Boolean)).toEqual([]);
  });

  test('files of lib/ itself know none of its folders', () => {
    const own = filesOf('lib').filter((path) => path.split('/').length === 2);
    const strangers = own.flatMap((path) => importsOf(path, true).filter((to) => to.split('/').length > 2));
    expect(strangers).toEqual([]);
  });

  test('no file waits for itself by way of others', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      const at = way.indexOf(path);
      if (at >= 0) circles.push([...way.slice(at), path].join(' -> '));
      else if (!done.has(path) && path.startsWith('lib/') && /\.tsx?$/.test(path))
        for (const to of importsOf(path, false)) visit(to, [...way, path]);
      done.add(path);
    };
    for (const path of filesOf('lib')) visit(path, []);
    expect(circles).toEqual([]);
  });

  test('nothing in lib/ knows an entrypoint', () => {
    const strangers = filesOf('lib').flatMap((path) =>
      importsOf(path, true).filter((to) => to.startsWith('entrypoints/')),
    );
    expect(strangers).toEqual([]);
  });

  test('no view knows another', () => {
    const views = ['popup', 'panel', 'story', 'welcome', 'options', 'articles'];
    const between = views.flatMap((view) =>
      filesOf(`lib/${view}`).flatMap((path) =>
        importsOf(path, false)
          .filter((to) => to.endsWith('.tsx') && views.includes(folderOf(to)) && folderOf(to) !== view)
          .map((to) => `${path} -> ${to}`),
      ),
    );
    expect(between).toEqual([]);
  });
});

/** A file's code without its comments and texts. */
const codeOf = (path: string): string =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''");

test.each(['text', 'claims', 'compare', 'index', 'match', 'statements'])(
  'lib/%s knows neither the page nor the browser',
  (folder) => {
    const named = filesOf(`lib/${folder}`).filter((path) =>
      /\b(?:document|HTMLElement|querySelector|getComputedStyle|browser|chrome|localStorage|fetch)\b\s*[.(?]/.test(
        codeOf(path),
      ),
    );
    expect(named).toEqual([]);
  },
);

/** Of texts, where "constructor" is a word: an object of JavaScript has a row for it. Single characters are no such word. */
test.each(['text', 'compare', 'match', 'statements', 'library'])(
  'tables that lib/%s looks words up in hold nothing but their own rows',
  (folder) => {
    const inheriting = filesOf(`lib/${folder}`)
      .filter((path) => path !== 'lib/text/fold.ts')
      .flatMap((path) => {
        const code = read(path);
        const tables = [...code.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?Record<string, .*= \{/gm)];
        return tables.flatMap(([, name]) => (code.includes(`${name}[`) ? [`${path}: ${name}`] : []));
      });
    expect(inheriting).toEqual([]);
  },
);

/** An entrypoint that only wires is short. */
const MOST_LINES = 80;

test.each(filesOf('entrypoints'))('%s only wires', (path) => {
  expect(read(path).split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

/** A file has one job. A long one may be right; a house of long ones is not. */
test('most files of lib/ are short, and none is long', () => {
  const lengths = filesOf('lib').map((path) => ({ path, lines: read(path).split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 400).map(({ path }) => path)).toEqual([]);
  expect(lengths.filter(({ lines }) => lines <= 150).length / lengths.length).toBeGreaterThan(0.9);
});

/** Shapes, units, errors: what a signature does not say stands before it. In the wording of a view the names say all. */
test.each(readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((one) => one.isDirectory()))(
  'every function that lib/$name gives to others has a comment of its own',
  ({ name: folder }) => {
    const bare = filesOf(`lib/${folder}`)
      .filter((path) => !path.endsWith('/wording.ts'))
      .flatMap((path) =>
        [
          ...read(path).matchAll(
            /^(.*)\n(?=export (?:async )?(?:function\*? |const )(\w+)(?: = (?:async )?[(<]|.*=>$|[(<]))/gm,
          ),
        ]
          .filter(([, before]) => !before?.trim().endsWith('*/'))
          .map(([, , name]) => `${path}: ${name}`),
      );
    expect(bare).toEqual([]);
  },
);
