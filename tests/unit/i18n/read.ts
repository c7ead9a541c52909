/** The catalogues and the sources, for tests of the one against the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { parseSync } from 'vite';
import { cataloguePath, type Language } from '../../../lib/i18n/languages.ts';

const ROOT = new URL('../../../', import.meta.url);

export type Catalogue = Record<string, { message: string; description?: string }>;

export const catalogueOf = (language: Language): Catalogue =>
  JSON.parse(readFileSync(new URL(`data/public${cataloguePath(language)}`, ROOT), 'utf8'));

export const localeFolders = (): string[] => readdirSync(new URL('data/public/_locales', ROOT)).sort();

export const elementsOf = (message: string): MessageFormatElement[] => parse(message, { ignoreTag: true });

/** Every plural of a message, those within others too. */
export function pluralsOf(elements: MessageFormatElement[]): Set<string>[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return [new Set(Object.keys(element.options)), ...inside];
  });
}

export interface SourceFile {
  path: string;
  text: string;
}

/** Everything that is built into the extension. */
export function sourceFiles(): SourceFile[] {
  return ['lib', 'entrypoints'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
      .map((file) => ({
        path: `${folder}/${file}`,
        text: readFileSync(new URL(`${folder}/${file}`, ROOT), 'utf8'),
      })),
  );
}

/** A node of the ESTree, as far as it is looked at. */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Calls `visit` with every node of a file and its parents, the nearest last. */
export function walk(
  { path, text }: SourceFile,
  visit: (node: Node, parents: readonly Node[]) => void,
): void {
  const parents: Node[] = [];
  const go = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) go(one);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    visit(node, parents);
    parents.push(node);
    for (const field of Object.values(node)) go(field);
    parents.pop();
  };
  go(parseSync(path, text).program);
}
