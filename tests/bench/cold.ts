/** A new process that opens an index and matches its first page: `tsx cold.ts INDEX CLAIMS PAGE`; prints milliseconds as JSON. */
import { readFileSync } from 'node:fs';

const [index, claims, page] = process.argv.slice(2).map((path) => readFileSync(path!));
const begun = performance.now();
const { openStatements } = await import('../../lib/statements/open.ts');
const { matchPage } = await import('./ours.ts');
const imported = performance.now();
const bytes = index!.buffer.slice(index!.byteOffset, index!.byteOffset + index!.byteLength) as ArrayBuffer;
const texts = JSON.parse(claims!.toString()) as string[];
const paragraphs = JSON.parse(page!.toString()) as string[];
const ready = performance.now();
const engine = { statements: openStatements(bytes), bytes, claims: texts };
const opened = performance.now();
await matchPage(engine, paragraphs);
const first = performance.now();
await matchPage(engine, paragraphs);
const second = performance.now();
process.stdout.write(
  JSON.stringify({
    import: imported - begun,
    open: opened - ready,
    first: first - opened,
    second: second - first,
  }),
);
