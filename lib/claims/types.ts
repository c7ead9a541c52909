/** The domain's words as types. All shapes come from the schemas; this file only names them and adds what is derived. */
import type * as v from 'valibot';
import type {
  ClaimIdSchema,
  DetailSchema,
  DIFFERENCE_KINDS,
  MODALITIES,
  RELATIONS,
  ReportDifferenceSchema,
  ReportSchema,
  SourceFileSchema,
  SourceIdSchema,
  StoryFileSchema,
  StoryIdSchema,
} from './schema.ts';

export type ClaimId = v.InferOutput<typeof ClaimIdSchema>;
export type SourceId = v.InferOutput<typeof SourceIdSchema>;
export type StoryId = v.InferOutput<typeof StoryIdSchema>;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
export type Relation = (typeof RELATIONS)[number];
export type Modality = (typeof MODALITIES)[number];

export type Detail = v.InferOutput<typeof DetailSchema>;
export type SourceFile = v.InferOutput<typeof SourceFileSchema>;
export type StoryFile = v.InferOutput<typeof StoryFileSchema>;
export type ReportDifference = v.InferOutput<typeof ReportDifferenceSchema>;

/** One published document. */
export type Source = Omit<SourceFile, 'reports' | '$schema' | 'document'>;

/** What one source says about one claim. */
export type Report = v.InferOutput<typeof ReportSchema> & { source: SourceId };

/** A group of claims about one course of events. */
export interface Story {
  id: StoryId;
  title: string;
}

/** One checkable statement; the phrasings stay in the index and are not carried here. */
export interface Claim {
  id: ClaimId;
  story: StoryId;
  statement: string;
  details: Detail[];
}

/** Who made a pack and what is in it. */
export interface Manifest {
  id: string;
  name: string;
  version: string;
  licence: string;
  language: string;
  /** ISO 8601 date of the newest source: what the pack knows ends there. */
  until: string;
  counts: { stories: number; claims: number; phrasings: number; sources: number; reports: number };
}

/** The readable side of a pack: what a popover shows. The searchable side is the index. */
export interface Pack {
  manifest: Manifest;
  stories: Story[];
  claims: Claim[];
  sources: Source[];
  reports: Report[];
}

/** A detail on which a sentence of the page and a claim do not agree, both in their own words. */
export interface Difference {
  kind: DifferenceKind;
  page: string;
  claim: string;
}
