/** The public benchmarks of `../shared/bench` as packs, where they are at hand. Nothing of them is part of the project. */
import { join } from 'node:path';
import * as v from 'valibot';
import { BENCH_FOLDER, benchFiles, groupedBy } from '../../lib/commands/bench/bench-files.ts';
import { sealPack } from '../../lib/packs/file/seal.ts';
import { cleaned } from '../../lib/packs/format/plain-text.ts';
import type { PackFile } from '../../lib/packs/format/schema.ts';

/** `$SHARED` for a checkout that does not lie beside it. */
const folder = process.env.SHARED ? join(process.env.SHARED, 'bench') : BENCH_FOLDER;

const Statement = v.object({
  id: v.string(),
  text: v.string(),
  sources: v.optional(v.array(v.string()), []),
  date: v.string(),
});

/** @returns null where the file is absent */
export async function benchPack(
  file: 'debates-claims' | 'world-events',
  name: string,
): Promise<PackFile | null> {
  const rows = benchFiles(folder).read(file, Statement);
  if (!rows) return null;
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const sources = rows.flatMap((row) => {
    const publishers = [
      ...new Set(row.sources.map((one) => cleaned(one).slice(0, 200)).filter(Boolean)),
    ].slice(0, 3);
    return publishers.map((publisher, at) => ({
      identifier: `${slug(row.id)}-${at}` as never,
      publisher,
      ...(/^\d{4}-\d{2}-\d{2}$/.test(row.date) ? { datePublished: row.date } : {}),
      inLanguage: 'en',
      origins: [publisher],
      row: row.id,
    }));
  });
  const ofRow = groupedBy(sources, ({ row }) => row);
  return sealPack(
    { identifier: slug(name), name, version: '1', sdDatePublished: '2026-11-22', inLanguage: 'en' },
    {
      stories: [],
      sources: sources.map(({ row: _row, ...source }) => source),
      claims: rows.map(({ id, text }) => ({
        identifier: slug(id) as never,
        text: cleaned(text).slice(0, 2_000).trim(),
        phrasings: [],
        details: [],
        appearance: (ofRow.get(id) ?? []).map(({ identifier, publisher }) => ({
          citation: identifier,
          relation: 'same' as const,
          abstract: 'Told in one sentence of that day.',
          origin: publisher,
        })),
        review: [],
      })),
    },
  );
}
