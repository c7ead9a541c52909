/**
 * `npm run --silent library -- FILES… [-o PACK.json] [--json]` compares articles with each other; `… -- --eval LABELS.jsonl…` measures how well.
 *
 * A file that cannot be compared is told in one line on standard error, the others are compared all the same, and the exit code is 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ArticleId, LibraryClaim } from '../library/article.ts';
import { createLibrary, type Library } from '../library/library.ts';
import { libraryPack } from '../library/pack.ts';
import { packText } from '../packs/file/seal.ts';
import { articlePaths, readArticle } from './article-file.ts';
import { InputError, runCommand } from './input.ts';
import { figuresOf, labelledArticle, type PairScore, scoreArticles } from './labelled-articles.ts';
import { parseLabelledPages } from './labelled-pages.ts';

const USAGE = `usage: npm run --silent library -- FILES… [-o PACK.json] [--json]
       npm run --silent library -- --eval LABELS.jsonl…`;

await runCommand('library', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      json: { type: 'boolean', default: false },
      eval: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new InputError(`expected files; ${USAGE}`);
  if (values.eval) return measure(positionals);
  const { library, files } = await readLibrary(positionals);
  if (files.size === 0) throw new InputError('nothing to compare');
  const claims = library.claims();
  if (values.out !== undefined) await writePack(library, claims, values.out);
  process.stdout.write(values.json ? jsonLines(claims, files) : summary(library, claims, files));
});

/** Reads all files that can be read; every other one is told on standard error. */
async function readLibrary(
  paths: readonly string[],
): Promise<{ library: Library; files: Map<ArticleId, string> }> {
  const library = createLibrary();
  const files = new Map<ArticleId, string>();
  const attempt = async (what: () => void | Promise<void>): Promise<void> => {
    try {
      await what();
    } catch (error) {
      process.stderr.write(`library: ${(error as Error).message}\n`);
      process.exitCode = 1;
    }
  };
  for (const given of paths)
    await attempt(async () => {
      for (const path of articlePaths(given))
        await attempt(async () => {
          const article = await readArticle(path);
          const twin = files.get(article.id) ?? sameText(library, files, article.paragraphs);
          if (twin !== undefined)
            throw new InputError(`${path}: is the same article as ${twin}, and compared once`);
          library.add(article);
          files.set(article.id, path);
        });
    });
  return { library, files };
}

/** The file whose article has these paragraphs; its name, which stands for the publisher, may be another. */
function sameText(
  library: Library,
  files: ReadonlyMap<ArticleId, string>,
  paragraphs: readonly string[],
): string | undefined {
  const text = paragraphs.join('\n');
  const twin = library.articles().find((article) => article.paragraphs.join('\n') === text);
  return twin && files.get(twin.id);
}

function jsonLines(claims: readonly LibraryClaim[], files: ReadonlyMap<ArticleId, string>): string {
  const lines = claims.map(({ text, reports }) =>
    JSON.stringify({
      claim: text,
      reports: reports.map(({ article, ...report }) => ({ file: files.get(article), ...report })),
    }),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function summary(
  library: Library,
  claims: readonly LibraryClaim[],
  files: ReadonlyMap<ArticleId, string>,
): string {
  const lines: string[] = [];
  for (const { text, reports } of claims) {
    if (new Set(reports.map(({ article }) => article)).size < 2) continue;
    lines.push('', text);
    for (const { article, paragraph, sentence, relation, differs, origin } of reports) {
      const others = differs.map(({ kind, page, claim }) => `${kind}: "${page}", not "${claim}"`).join('; ');
      lines.push(
        `  ${files.get(article)} ${paragraph}.${sentence} (${origin}): ${relation}${others === '' ? '' : ` (${others})`}`,
      );
    }
  }
  const shared = lines.filter((line) => line === '').length;
  const statements = library.articles().reduce((sum, { id }) => sum + library.statements(id).length, 0);
  lines.push(
    '',
    `${files.size} articles, ${statements} statements, ${shared} claims that more than one article states`,
  );
  return `${lines.slice(shared > 0 ? 1 : 0).join('\n')}\n`;
}

async function writePack(library: Library, claims: readonly LibraryClaim[], path: string): Promise<void> {
  const pack = await libraryPack(library, claims, new Date().toISOString().slice(0, 10));
  try {
    writeFileSync(path, packText(pack));
  } catch (error) {
    throw new InputError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  process.stderr.write(
    'library: the pack quotes at most twelve words of a source; ask its publisher before you pass on more\n',
  );
}

/** A line a file of labels, each file a set of articles that tell one story. */
function measure(paths: readonly string[]): void {
  const scores = paths.map((path): [string, PairScore] => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new InputError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
    return [path, scoreArticles(parseLabelledPages(path, text).map(labelledArticle))];
  });
  for (const [path, score] of scores) {
    const { precision, recall, f1 } = figuresOf(score);
    process.stdout.write(
      `${path}: ${score.positive} of ${score.of} pairs state the same; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}\n`,
    );
  }
}
