/** Labelled pages: the format of the measuring sets, read and checked. One page a line; see tests/corpus/README.md. */
import * as v from 'valibot';
import { DIFFERENCE_KINDS } from '../claims/schema.ts';

const SentenceSchema = v.object({
  text: v.string(),
  claims: v.optional(v.array(v.string()), []),
  acceptable: v.optional(v.array(v.string()), []),
  differs: v.optional(v.array(v.object({ claim: v.string(), kind: v.picklist(DIFFERENCE_KINDS) })), []),
});
const PageSchema = v.object({
  page: v.string(),
  date: v.optional(v.string()),
  paragraphs: v.array(v.array(SentenceSchema)),
});

export type LabelledPage = v.InferOutput<typeof PageSchema>;
export type LabelledSentence = v.InferOutput<typeof SentenceSchema>;

/** @throws {Error} naming the file, the line and what was expected there. */
export function parseLabelledPages(file: string, text: string): LabelledPage[] {
  const lines = text.split('\n');
  const pages = lines.flatMap((line, at): LabelledPage[] => {
    if (line.trim() === '') return [];
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch (error) {
      throw new Error(`${file}:${at + 1}: expected one JSON object a line: ${(error as Error).message}`);
    }
    const parsed = v.safeParse(PageSchema, data);
    if (parsed.success) return [parsed.output];
    const issue = parsed.issues[0];
    throw new Error(`${file}:${at + 1}: ${v.getDotPath(issue) ?? 'page'}: ${issue.message}`);
  });
  if (pages.length === 0)
    throw new Error(`${file}: holds no pages; expected JSON lines with "page" and "paragraphs"`);
  return pages;
}
