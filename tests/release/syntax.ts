/** Walks the syntax tree of a script. */
import { parseAst } from 'vite';

/** A node, as far as it is looked at here. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** Every node of a script. */
export function* nodesOf(text: string): Generator<Node> {
  const waiting: unknown[] = [parseAst(text, { lang: 'js', sourceType: 'module' } as never)];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    if ('type' in one && typeof one.type === 'string') yield one as Node;
    waiting.push(...Object.values(one));
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The last name of what is called or read: `eval`, `window.eval` and `(0, eval)` are one; '' where it has none. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Identifier') return String(value.name);
  if (value.type === 'Literal') return String(value.value);
  if (value.type === 'MemberExpression') return nameOf(value.property);
  if (value.type === 'SequenceExpression') return nameOf((value.expressions as unknown[]).at(-1));
  if (value.type === 'ChainExpression' || value.type === 'ParenthesizedExpression')
    return nameOf(value.expression);
  return '';
}
