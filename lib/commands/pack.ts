/**
 * `npm run --silent pack -- build DIR -o FILE`, `… import FEED -o FILE`, `… check FILE [--strict]`: packs as files. A FILE that ends in `.gz` is
 * gzipped. `check` ends with 1 when the pack cannot be read, with --strict also when anything is found.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { countsOf } from '../packs/file/counts.ts';
import type { PackContent, PackHead } from '../packs/file/seal.ts';
import { contentOf } from '../packs/file/view.ts';
import type { PackFile, PackManifest } from '../packs/format/schema.ts';
import { NOTES, REASONS, type Tally } from '../packs/import/found.ts';
import { FINDINGS, type FindingKind } from '../packs/lint/findings.ts';
import { lintPack } from '../packs/lint/lint.ts';
import { readPackFolder } from '../packs/pack-folder.ts';
import { openPackPath, sealedText, today } from '../packs/pack-path.ts';
import { InputError, runCommand } from './input.ts';

const USAGE = `usage: npm run --silent pack -- build DIR -o FILE
       npm run --silent pack -- import FEED -o FILE [--id ID] [--name NAME] [--licence LICENCE]
       npm run --silent pack -- check FILE [--strict]`;

/** Findings shown of a kind; all are counted. */
const SHOWN = 10;

await runCommand('pack', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      id: { type: 'string' },
      name: { type: 'string' },
      licence: { type: 'string' },
      strict: { type: 'boolean', default: false },
    },
  });
  const [verb, path] = positionals;
  if (path === undefined || positionals.length > 2) throw new InputError(USAGE);
  switch (verb) {
    case 'build': {
      const [head, content] = contentOf(readPackFolder(path), today());
      return write(head, content, values.out);
    }
    case 'import': {
      const opened = await openPackPath(path);
      const { manifest, ...content } = opened.pack;
      const { counts: _counts, sha256: _hash, ...head } = manifest;
      const renamed = {
        ...head,
        ...(values.id === undefined ? {} : { identifier: values.id }),
        ...(values.name === undefined ? {} : { name: values.name }),
        ...(values.licence === undefined ? {} : { sdLicense: values.licence }),
      };
      if (opened.kind !== 'pack') process.stdout.write(tallyText(opened.tally));
      return write(renamed, content, values.out);
    }
    case 'check':
      return check((await openPackPath(path)).pack, values.strict);
    default:
      throw new InputError(`there is no "${verb}"; ${USAGE}`);
  }
});

async function write(head: PackHead, content: PackContent, path: string | undefined): Promise<void> {
  if (path === undefined) throw new InputError(`expected -o FILE; ${USAGE}`);
  const text = await sealedText(head, content, path);
  try {
    writeFileSync(path, path.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
  } catch (error) {
    throw new InputError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  process.stdout.write(`${path}: ${described({ ...head, counts: countsOf(content) })}\n`);
}

function described({ name, version, counts }: Pick<PackManifest, 'name' | 'version' | 'counts'>): string {
  const parts = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return `${name} ${version}: ${parts.join(', ')}`;
}

/** `812 items: 700 kept, 112 left out (100 empty, 12 repeated)`; the counts add up. */
function tallyText({ items, kept, leftOut, notes }: Tally): string {
  const list = <K extends string>(keys: readonly K[], counts: Partial<Record<K, number>>): string =>
    keys.flatMap((key) => (counts[key] ? [`${counts[key]} ${key}`] : [])).join(', ');
  const why = list(REASONS, leftOut);
  const noted = list(NOTES, notes);
  return `${items} items: ${kept} kept, ${items - kept} left out${why === '' ? '' : ` (${why})`}${
    noted === '' ? '' : `; of those kept: ${noted}`
  }\n`;
}

function check(pack: PackFile, strict: boolean): void {
  const findings = lintPack(pack, today());
  const lines = [described(pack.manifest)];
  for (const kind of Object.keys(FINDINGS) as FindingKind[]) {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push(`${FINDINGS[kind]}: ${ofKind.length}`);
    lines.push(...ofKind.slice(0, SHOWN).map(({ about, message }) => `  ${about}: ${message}`));
    if (ofKind.length > SHOWN) lines.push(`  and ${ofKind.length - SHOWN} more`);
  }
  lines.push(findings.length === 0 ? 'nothing found' : `${findings.length} findings`);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (strict && findings.length > 0) process.exitCode = 1;
}
