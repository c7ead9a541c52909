/** No words stand in a component: they are in the catalogues. */
import { expect, test } from 'vitest';
import { type Node, type SourceFile, sourceFiles, walk } from './read.ts';

/** Attributes whose value is read or heard. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);

/** Where and what: `lib/popup/App.tsx: "Close"`. */
function bareStrings(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node, parents) => {
    const words = wordsOf(node);
    if (words !== null && /\p{L}{2}/u.test(words) && isRead(node, parents))
      found.push(`${file.path}: "${words}"`);
  });
  return found;
}

function wordsOf({ type, value }: Node): string | null {
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value.trim() : null;
  if (type === 'TemplateElement') return (value as { cooked: string | null }).cooked;
  return null;
}

/** Text between tags; a string in braces between tags; one in an attribute that is read. A string in a call or a comparison is not shown. */
function isRead(node: Node, parents: readonly Node[]): boolean {
  if (node.type === 'JSXText') return true;
  for (const parent of parents.toReversed()) {
    if (parent.type === 'JSXAttribute') return SPOKEN.has(String((parent.name as Node).name));
    if (parent.type === 'JSXElement' || parent.type === 'JSXFragment') return true;
    if (!PASSES_ON.has(parent.type)) return false;
  }
  return false;
}

/** What hands a string on as it is. */
const PASSES_ON = new Set([
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'TemplateLiteral',
]);

test('a bare string is found wherever it would be read', () => {
  const text = [
    '<p title="Some words" class="not words" aria-label={x ? "Heard" : y}>Plain {"braced"}',
    "{a && `of \u0024{n} parts`} {t('key')} {b === 'no' && <i>inner</i>} · 12</p>",
  ].join('\n');
  expect(bareStrings({ path: 'a.tsx', text })).toEqual(
    ['Some words', 'Heard', 'Plain', 'braced', 'of ', ' parts', 'inner'].map((words) => `a.tsx: "${words}"`),
  );
});

test('no component holds words of its own', () => {
  const components = sourceFiles().filter(({ path }) => path.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(40);
  expect(components.flatMap(bareStrings)).toEqual([]);
});
