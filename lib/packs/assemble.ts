/**
 * Assembles a pack from its readable files: one a source, one a story. Checks every field, every reference and, where the source
 * documents are at hand, every quotation. Pure: texts in, pack out.
 */
import * as v from 'valibot';
import { type DetailSchema, SourceFileSchema, StoryFileSchema } from '../claims/schema.ts';
import type { Pack, Report, Source, SourceFile, StoryFile } from '../claims/types.ts';
import type { ClaimText } from '../index/model.ts';
import { nameLexicon } from '../text/names.ts';
import { didYouMean, PackError, type Problem, problemsOf } from './problems.ts';

/** A file of a pack: `sources/fakti.json` with its text. */
export interface FolderFile {
  path: string;
  text: string;
}

/** The two sides of a pack: what is shown and what is searched. */
export interface AssembledPack {
  pack: Pack;
  claims: ClaimText[];
}

export interface PackHeader {
  id: string;
  name: string;
  version: string;
  licence: string;
  language: string;
  publisher?: string;
  /** ISO 8601 days. */
  created?: string;
  expires?: string;
}

/**
 * @param documents texts of the source documents by their three digits, for the check of quotations; may be empty.
 * @throws {PackError} with every problem found.
 */
export function assemblePack(
  header: PackHeader,
  files: readonly FolderFile[],
  documents: ReadonlyMap<string, string> = new Map(),
): AssembledPack {
  const problems: Problem[] = [];
  const sources: { file: string; source: SourceFile }[] = [];
  const stories: { file: string; story: StoryFile }[] = [];
  for (const file of files) {
    const data = parseJson(file, problems);
    if (data === undefined) continue;
    if (file.path.startsWith('sources/')) {
      const parsed = v.safeParse(SourceFileSchema, data);
      if (parsed.success) sources.push({ file: file.path, source: parsed.output });
      else problems.push(...problemsOf(file.path, data, parsed.issues));
    } else {
      const parsed = v.safeParse(StoryFileSchema, data);
      if (parsed.success) stories.push({ file: file.path, story: parsed.output });
      else problems.push(...problemsOf(file.path, data, parsed.issues));
    }
  }
  if (files.length === 0)
    problems.push({
      file: header.id,
      id: null,
      field: '',
      message: 'the pack has no files; expected sources/*.json and claims/*.json',
    });
  checkStories(stories, problems);
  // What a story that cannot be read may hold is not called missing.
  const isWhole = files.filter(({ path }) => !path.startsWith('sources/')).length === stories.length;
  const claimIds = stories.flatMap(({ story }) => story.claims.map((claim) => claim.id as string));
  checkSources(sources, isWhole ? claimIds : null, documents, problems);
  if (problems.length > 0) throw new PackError(problems);
  return build(
    header,
    sources.map((one) => one.source),
    stories.map((one) => one.story),
  );
}

function parseJson(file: FolderFile, problems: Problem[]): unknown {
  try {
    return JSON.parse(file.text) as unknown;
  } catch (error) {
    problems.push({
      file: file.path,
      id: null,
      field: '',
      message: `is not JSON: ${(error as Error).message}`,
    });
    return undefined;
  }
}

const fileNamed = (file: string, id: string): boolean => file.endsWith(`/${id}.json`);

function checkStories(stories: readonly { file: string; story: StoryFile }[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  const entities = [...nameLexicon().entities.keys()];
  for (const { file, story } of stories) {
    if (!fileNamed(file, story.story.id))
      problems.push({
        file,
        id: story.story.id,
        field: 'story.id',
        message: `expected the file's own name, got "${story.story.id}"`,
      });
    story.claims.forEach((claim, at) => {
      const problem = (field: string, message: string): void => {
        problems.push({ file, id: claim.id, field: `claims[${at}].${field}`, message });
      };
      const before = seen.get(claim.id);
      if (before) problem('id', `another claim has this id (${before})`);
      seen.set(claim.id, `${file}, claims[${at}]`);
      const phrasings = new Set<string>([claim.statement]);
      claim.phrasings.forEach((phrasing, number) => {
        if (phrasings.has(phrasing)) problem(`phrasings[${number}]`, 'stands here twice');
        phrasings.add(phrasing);
      });
      claim.details.forEach((detail: v.InferOutput<typeof DetailSchema>, number) => {
        if ('entity' in detail && !nameLexicon().entities.has(detail.entity))
          problem(
            `details[${number}].entity`,
            `no name in data/lexicon/names.json has the id "${detail.entity}"${didYouMean(detail.entity, entities)}`,
          );
        if (detail.kind === 'duration' && detail.minMonths > detail.maxMonths)
          problem(
            `details[${number}].minMonths`,
            `${detail.minMonths} is more than maxMonths ${detail.maxMonths}`,
          );
      });
    });
  }
}

/** @param claimIds of all claims; null where they are not known, and no report is held to them */
function checkSources(
  sources: readonly { file: string; source: SourceFile }[],
  claimIds: readonly string[] | null,
  documents: ReadonlyMap<string, string>,
  problems: Problem[],
): void {
  const seen = new Map<string, string>();
  for (const { file, source } of sources) {
    if (!fileNamed(file, source.id))
      problems.push({
        file,
        id: source.id,
        field: 'id',
        message: `expected the file's own name, got "${source.id}"`,
      });
    const before = seen.get(source.id);
    if (before)
      problems.push({ file, id: source.id, field: 'id', message: `another source has this id (${before})` });
    seen.set(source.id, file);
    const origins = source.origins.map((origin) => origin.value);
    const paragraphs = documents
      .get(source.document ?? '')
      ?.split('\n')
      .filter((line) => line.trim() !== '');
    const reported = new Set<string>();
    source.reports.forEach((report, at) => {
      const problem = (field: string, message: string): void => {
        problems.push({ file, id: report.claim, field: `reports[${at}].${field}`, message });
      };
      if (claimIds && !claimIds.includes(report.claim))
        problem('claim', `no claim has the id "${report.claim}"${didYouMean(report.claim, claimIds)}`);
      if (reported.has(report.claim)) problem('claim', 'this source has another report on the same claim');
      reported.add(report.claim);
      const other = report.relation === 'differs' || report.relation === 'contradicts';
      if (other && !report.differs) problem('differs', `relation "${report.relation}" must say what differs`);
      if (!other && report.differs)
        problem(
          'differs',
          `relation "${report.relation}" has differences; expected "differs" or "contradicts"`,
        );
      if (!origins.includes(report.origin))
        problem('origin', `"${report.origin}" is none of the source's origins: ${origins.join(', ')}`);
      if (!paragraphs) return;
      const paragraph = paragraphs[report.paragraph - 1];
      if (paragraph === undefined)
        problem(
          'paragraph',
          `document ${source.document} has ${paragraphs.length} paragraphs, no ${report.paragraph}`,
        );
      else if (!paragraph.includes(report.quotation.exact))
        problem(
          'quotation.exact',
          `"${report.quotation.exact}" is not in paragraph ${report.paragraph} of document ${source.document}`,
        );
    });
  }
}

function build(
  header: PackHeader,
  sources: readonly SourceFile[],
  stories: readonly StoryFile[],
): AssembledPack {
  const claims = stories.flatMap(({ story, claims: own }) =>
    own.map((claim) => ({ ...claim, story: story.id })),
  );
  const reports = sources.flatMap((source) =>
    source.reports.map((report): Report => ({ ...report, source: source.id })),
  );
  const shown = sources.map(
    ({ reports: _reports, document: _document, $schema: _schema, ...source }): Source => source,
  );
  return {
    pack: {
      manifest: {
        ...header,
        until:
          sources
            .flatMap((source) => source.published?.value.split('/').at(-1) ?? [])
            .sort()
            .at(-1) ?? '',
        counts: {
          stories: stories.length,
          claims: claims.length,
          phrasings: claims.reduce((sum, claim) => sum + claim.phrasings.length, 0),
          sources: sources.length,
          reports: reports.length,
        },
      },
      stories: stories.map(({ story }) => story),
      claims: claims.map(({ id, story, statement, details }) => ({ id, story, statement, details })),
      sources: shown,
      reports,
    },
    claims: claims.map(({ id, story, statement, phrasings, details }) => ({
      id,
      story,
      statement,
      phrasings,
      details,
    })),
  };
}
