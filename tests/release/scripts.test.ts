/** The built scripts, pages and styles: no code from strings, none from elsewhere, and no markup from data. */
import { describe, expect, test } from 'vitest';
import { BUILDS, builtFile, filesOf } from './builds.ts';
import { type Node, nameOf, nodesOf } from './syntax.ts';

/** Calls that run a string, or what stands at an address. */
const RUNS = ['eval', 'Function', 'importScripts', 'execScript'];
/** Ways to an address outside. */
const REACHES = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'WebTransport',
  'RTCPeerConnection',
];
/** Properties and methods that make markup of a string. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'write',
  'writeln',
];

/**
 * Where others' code makes markup of strings, and why it does no harm: Preact's own way, for a property that Sidelight never sets
 * (tests/unit/sources.test.ts); and Readability's, on a copy of the page that has no window, so that nothing in it loads or runs
 * (tests/dom/articles.test.ts).
 */
const KNOWN_MARKUP = [
  /__html/,
  /^(?:save-article|chunks\/articles-[\w-]+)\.js: .*(?:_isSingleImage|_charThreshold)/,
];

const OWN_FILES = /^\S+: [\w.]*fetch\((?:[^)]*getURL|new URL\([^()]*,\s*globalThis\.location\.origin\))/;
/** lib/packs/subscribe/fetch-pack.ts; what it asks is tested in tests/unit/packs/subscribe.test.ts. */
const SUBSCRIBED = /credentials:\W*omit\W[\s\S]*referrerPolicy:\W*no-referrer\W[\s\S]*redirect:\W*manual\W/;

const isCall = ({ type }: Node): boolean => type === 'CallExpression' || type === 'NewExpression';

/** What runs strings: `setTimeout('…')` too. */
function runsCode(node: Node): boolean {
  if (!isCall(node)) return false;
  const [first] = node.arguments as Node[];
  if (/^set(Timeout|Interval)$/.test(nameOf(node.callee)))
    return (
      first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first.value === 'string')
    );
  return RUNS.includes(nameOf(node.callee));
}

/** The script's text around a node, for a failure to show. */
const around = (text: string, { start, end }: Node): string => text.slice(Math.max(0, start - 120), end + 60);

/** What was found, as one text: that is what a failed run shows. */
const none = (found: string[]): string => found.join('\n');

describe.each(BUILDS)('%s', (build) => {
  const scripts = filesOf(build, '.js').map((file) => ({ ...file, nodes: [...nodesOf(file.text)] }));
  const found = (is: (node: Node) => boolean): string[] =>
    scripts.flatMap(({ path, text, nodes }) =>
      nodes.filter(is).map((node) => `${path}: ${around(text, node)}`),
    );

  test('is there', () => {
    expect(scripts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['background.js', 'content-scripts/reader.js', 'popover.js']),
    );
  });

  test('no script runs a string', () => {
    expect(none(found(runsCode))).toBe('');
  });

  test('no script loads another but the extension’s own', () => {
    // Written in back quotes by the minifier; one with something put in is no fixed address.
    const sourceOf = ({ source }: Node): unknown => {
      const { type, value, quasis, expressions } = (source ?? {}) as Partial<Node>;
      if (type !== 'TemplateLiteral') return value;
      const [only] = quasis as { value: { cooked: string } }[];
      return (expressions as unknown[]).length === 0 ? only?.value.cooked : undefined;
    };
    const isImport = ({ type }: Node): boolean => /^(Import|Export)/.test(type);
    const foreign = (node: Node): boolean => {
      if (!isImport(node) || !('source' in node) || node.source === null) return false;
      const source = sourceOf(node);
      return typeof source !== 'string' || !/^\.{0,2}\//.test(source);
    };
    expect(none(found(foreign))).toBe('');
    // A worker's address is made from the extension's own.
    const workers = found((node) => node.type === 'NewExpression' && /Worker$/.test(nameOf(node.callee)));
    for (const one of workers) expect(one).toMatch(/new Worker\(new URL\(|new Worker\([`'"]\/assets\//);
  });

  test('no script speaks to an address outside', () => {
    const values = (node: Node): unknown[] => {
      if (isCall(node)) return [node.callee, ...(node.arguments as unknown[])];
      if (node.type === 'AssignmentPattern' || node.type === 'AssignmentExpression') return [node.right];
      return node.type === 'VariableDeclarator' ? [node.init] : [];
    };
    const reaching = scripts.flatMap(({ path, text, nodes }) =>
      nodes
        .filter((node) => values(node).some((value) => REACHES.includes(nameOf(value))))
        .map((node) => `${path}: ${text.slice(node.start, node.end + 1_000)}`),
    );
    // Files of the extension itself, by the browser's own word for them or beside the script that asks; and the one request for a pack that the reader has subscribed to.
    expect(none(reaching.filter((one) => !OWN_FILES.test(one) && !SUBSCRIBED.test(one)))).toBe('');
  });

  test('no script makes markup of a string, but where it is known to do no harm', () => {
    const makes = (node: Node): boolean => {
      if (node.type === 'AssignmentExpression') return MARKUP.includes(nameOf(node.left));
      return isCall(node) && MARKUP.includes(nameOf(node.callee));
    };
    expect(none(found(makes).filter((one) => !KNOWN_MARKUP.some((known) => known.test(one))))).toBe('');
  });

  test('pages hold no script of their own and load nothing from elsewhere', () => {
    const pages = filesOf(build, '.html');
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const { path, text } of pages) {
      for (const [, attributes = '', inside = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        expect(attributes, path).toMatch(/ src="\/[^/"]/);
        expect(inside.trim(), path).toBe('');
      }
      for (const [, address = ''] of text.matchAll(/\s(?:src|href|action|data)="([^"]*)"/g))
        expect(address, path).toMatch(/^\/(?!\/)/);
      expect(text, path).not.toMatch(/\son[a-z]+\s*=|javascript:|http-equiv/i);
    }
  });

  test('styles load nothing from elsewhere', () => {
    for (const { path, text } of filesOf(build, '.css'))
      expect(text, path).not.toMatch(/@import|url\(\s*['"]?(?!data:)/);
  });

  test('no map and no test file goes along', () => {
    for (const { path, text } of scripts) expect(text.slice(-200), path).not.toContain('sourceMappingURL');
    expect(() => builtFile(build, 'content-scripts/reader.js.map')).toThrow();
  });
});
