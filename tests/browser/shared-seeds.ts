/** The five source documents and their labels, where `../shared` is at hand. Nothing of it is part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const SHARED = join(import.meta.dirname, '../../../shared');

const PageSchema = v.object({
  page: v.string(),
  paragraphs: v.array(
    v.array(v.object({ text: v.string(), claims: v.array(v.string()), acceptable: v.array(v.string()) })),
  ),
});

export interface Seed {
  /** File name, as `000.txt`. */
  name: string;
  text: string;
  sentences: { text: string; claims: string[]; acceptable: string[] }[];
}

/** The seeds; none, after a line that says so, where they are not at hand. */
export function seedsAtHand(): Seed[] {
  const labels = join(SHARED, 'gold/seed-pages.jsonl');
  if (!existsSync(labels) || !existsSync(join(SHARED, 'seeds'))) {
    console.log('../shared is not at hand: the source documents are not tried as pages');
    return [];
  }
  return readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { page, paragraphs } = v.parse(PageSchema, JSON.parse(line));
      const name = `${page}.txt`;
      return { name, text: readFileSync(join(SHARED, 'seeds', name), 'utf8'), sentences: paragraphs.flat() };
    });
}
