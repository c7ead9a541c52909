/** The domain's words as types. All shapes come from the schemas; this file only names them and adds what is derived. */
import type * as v from 'valibot';
import type {
  ClaimIdSchema,
  DetailSchema,
  DIFFERENCE_KINDS,
  MODALITIES,
  ReportSchema,
  SHOWN_RELATIONS,
  SourceFileSchema,
  SourceIdSchema,
  StoryFileSchema,
  StoryIdSchema,
} from './schema.ts';

export type ClaimId = v.InferOutput<typeof ClaimIdSchema>;
export type SourceId = v.InferOutput<typeof SourceIdSchema>;
export type StoryId = v.InferOutput<typeof StoryIdSchema>;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
/** How a source stands to a claim: what it says of the same events or, with `reviews`, that it has looked into the claim itself. */
export type Relation = (typeof SHOWN_RELATIONS)[number];
export type Modality = (typeof MODALITIES)[number];

/** Whether something is known, or only likely. */
export type Certainty = 'certain' | 'likely';

export type Detail = v.InferOutput<typeof DetailSchema>;
export type SourceFile = v.InferOutput<typeof SourceFileSchema>;
export type StoryFile = v.InferOutput<typeof StoryFileSchema>;

/** One published document. */
export type Source = Omit<SourceFile, 'reports' | '$schema' | 'document'>;

type WrittenReport = v.InferOutput<typeof ReportSchema>;

/** What one source says about one claim. A report of an installed pack may lack the quotation and its place. */
export type Report = Omit<WrittenReport, 'relation' | 'quotation' | 'paragraph'> & {
  source: SourceId;
  relation: Relation;
  quotation?: WrittenReport['quotation'];
  /** Counted from 1. */
  paragraph?: number;
  /** With relation `reviews`: what that publisher rated the claim, in its own words. */
  rating?: Rating;
  /** Ids of the packs that hold it, where several are shown as one. */
  packs?: string[];
};

/** A publisher's rating of a claim: always shown with the publisher's name, never as ours. */
export interface Rating {
  /** "Half true", "Four Pinocchios". */
  text?: string;
  /** On the publisher's own scale from `worst` to `best`, as far as it says them. */
  value?: number;
  best?: number;
  worst?: number;
  explanation?: string;
}

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
  /** Who made the claim, when (ISO 8601) and where first (an https address), as far as an installed pack says. */
  claimant?: string;
  stated?: string;
  firstAppearance?: string;
  /** Ids of the packs that hold it, where several are shown as one. */
  packs?: string[];
}

/** Who made a pack and what is in it. */
export interface Manifest {
  id: string;
  name: string;
  version: string;
  licence: string;
  language: string;
  /** Day (ISO 8601) after which the pack's makers no longer stand by it. */
  expires?: string;
  /** Day (ISO 8601) on which it was made. */
  created?: string;
  /** Who made the pack, where that is said. */
  publisher?: string;
  /** ISO 8601 date of the newest source: what the pack knows ends there. */
  until: string;
  counts: { stories: number; claims: number; phrasings: number; sources: number; reports: number };
}

/** The readable side of a pack: what a popover shows. The searchable side is the index. */
export interface Pack {
  manifest: Manifest;
  /** Where it is put together of several packs: all of them, the bundled one first. */
  packs?: Manifest[];
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
