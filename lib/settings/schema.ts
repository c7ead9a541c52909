/**
 * What the reader can choose. Checked field by field: an older version is brought to this one, what is damaged falls back to its default, and
 * what only a later version knows is left out.
 */
import * as v from 'valibot';
import { LANGUAGE_CODES } from '../i18n/languages.ts';
import { migrated, VERSION } from './migrations.ts';

/** A match pattern of one host, as `*://news.example/*`. */
const HostPatternSchema = v.pipe(v.string(), v.regex(/^\*:\/\/[^/*\s]+\/\*$/));

/** The line under a sentence; that of one that differs is told apart by its style first. */
export const LINES = ['solid-wavy', 'dotted-dashed', 'solid-double'] as const;
export const COLOURS = ['blue-orange', 'violet-ochre', 'grey'] as const;
export const STRENGTHS = ['quiet', 'usual', 'strong'] as const;
/** Marks that a screenful may have; 0 for any number. */
export const PER_SCREEN = [0, 3, 5, 10, 20] as const;

const MARKS = {
  line: 'solid-wavy',
  colour: 'blue-orange',
  strength: 'usual',
  possible: false,
  perScreen: 0,
  print: false,
} as const;

/** How marks look, and which there are. The content script reads `possible` and `perScreen` by hand (`marking.ts`). */
const MarksSchema = v.object({
  line: v.fallback(v.picklist(LINES), MARKS.line),
  colour: v.fallback(v.picklist(COLOURS), MARKS.colour),
  strength: v.fallback(v.picklist(STRENGTHS), MARKS.strength),
  /** Possible matches are marked too. */
  possible: v.fallback(v.boolean(), MARKS.possible),
  perScreen: v.fallback(v.picklist(PER_SCREEN), MARKS.perScreen),
  /** Marks are printed too. */
  print: v.fallback(v.boolean(), MARKS.print),
});

/** A new field comes with its fallback, and needs no migration. */
const SettingsSchema = v.object({
  version: v.literal(VERSION),
  /** Sites that are never read, whatever else is allowed. One that is damaged is left out, and takes none of the others with it. */
  sitesOff: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.filter((one) => v.is(HostPatternSchema, one))),
    ),
    [],
  ),
  marks: v.fallback(MarksSchema, MARKS),
  /** The language of Sidelight itself: the browser's, or one that the reader has chosen. */
  language: v.fallback(v.picklist(['browser', ...LANGUAGE_CODES]), 'browser'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type MarkSettings = Settings['marks'];

export const DEFAULTS: Readonly<Settings> = {
  version: VERSION,
  sitesOff: [],
  marks: MARKS,
  language: 'browser',
};

/** What is stored, as settings; of any version, and of any shape. */
export function settingsOf(stored: unknown): Settings {
  const parsed = v.safeParse(SettingsSchema, migrated(stored));
  return parsed.success ? parsed.output : { ...DEFAULTS };
}
