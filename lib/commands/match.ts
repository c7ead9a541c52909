/**
 * `npm run --silent match -- FILE [--pack PACK] [--date YYYY-MM-DD]`: prints one JSON line a sentence, with the claims found in it. FILE is
 * text, one paragraph a line, or HTML; `-` reads standard input as text. PACK
 * is a pack's folder or file, or a file of reviews that can be imported; it is searched by the engine that it would get in the extension.
 */
import { parseArgs } from 'node:util';
import { openSearchable, searchableOf, wordingsIn } from '../packs/matching/searchable.ts';
import { BUNDLED } from '../packs/pack-folder.ts';
import { readPackPath } from '../packs/pack-path.ts';
import { generalEnglish } from '../text/general-english.ts';
import { InputError, readText, runCommand } from './input.ts';
import { isHtml, readHtml, readPlain } from './page-file.ts';

/** A command has all the time there is. */
const NO_HURRY = { slice: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY };

const USAGE = 'usage: npm run --silent match -- FILE [--pack PACK] [--date YYYY-MM-DD]';

await runCommand('match', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pack: { type: 'string' }, date: { type: 'string' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new InputError(`expected one file; ${USAGE}`);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new InputError(`--date ${values.date}: expected YYYY-MM-DD`);
  const raw = readText(path);
  const page = path !== '-' && isHtml(path, raw) ? readHtml(raw) : readPlain(raw);
  if (page.blocks.length === 0) throw new InputError(`${path}: holds no text to read`);
  const { claims } = await readPackPath(values.pack ?? BUNDLED);
  const { signal } = new AbortController();
  const searchable = await searchableOf(claims, async () => generalEnglish(), { signal });
  const search = openSearchable(searchable, wordingsIn(searchable));
  const found = await search(
    page.blocks.map((block) => block.text),
    { published: values.date ?? page.published },
    NO_HURRY,
    signal,
  );
  if (!found) throw new InputError(`${path}: could not be read to its end`);
  const lines = found.flatMap((sentences, paragraph) => {
    const block = page.blocks[paragraph]!;
    return sentences.map(({ start, end, matches }, sentence) =>
      JSON.stringify({
        paragraph,
        sentence,
        text: block.text.slice(start, end),
        start: block.start + start,
        matches: matches.map((match) => ({
          claim: match.claim,
          tier: match.tier,
          confidence: match.confidence,
          span: [block.start + match.start, block.start + match.end],
          differs: match.differs,
        })),
      }),
    );
  });
  process.stdout.write(`${lines.join('\n')}\n`);
});
