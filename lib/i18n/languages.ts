/**
 * The languages that Sidelight speaks. A language is one file, `data/public/_locales/CODE/messages.json` in the browsers' own format, its
 * messages in ICU MessageFormat, and one line here.
 *
 * To add a language:
 * 1. Copy `_locales/en` to its folder (`-` of the code written as `_`), translate every `message`, and give every plural the categories that
 *    `new Intl.PluralRules(CODE).resolvedOptions().pluralCategories` names. `description`s are for translators and stand in English only.
 *    Say what sources report, never who is right: tests/unit/i18n/wording.test.ts lists each language's words for that; add its own.
 * 2. Add its line below.
 * 3. `npx vitest run --project 'unit*' tests/unit/i18n` tells what is missing, too much or without its placeholders.
 *
 * A folder that a browser does not know it passes over, as Chrome's documents say of `sr_Latn` (Chromium takes it all the same, where that is its
 * language): such a language is there for those who choose it in the options, for the files are read by our own code.
 */
export const LANGUAGES = [
  // With the day before the month, which every reader of English takes as it is meant where the month is a word.
  { code: 'en', formats: 'en-GB', name: 'English' },
  { code: 'sr-Latn', formats: 'sr-Latn', name: 'srpski' },
  { code: 'sr', formats: 'sr-Cyrl', name: 'српски' },
  { code: 'uk', formats: 'uk', name: 'українська' },
  { code: 'de', formats: 'de', name: 'Deutsch' },
] as const;

/** A language that there is a catalogue of, as BCP 47. */
export type Language = (typeof LANGUAGES)[number]['code'];

export const LANGUAGE_CODES = LANGUAGES.map(({ code }) => code);

/** Where the catalogue of a language stands in the extension. */
export const cataloguePath = (language: Language): string =>
  `/_locales/${language.replace('-', '_')}/messages.json`;

/** The language of that code; English where there is none. */
export const languageOf = (code: string): Language => LANGUAGE_CODES.find((known) => known === code) ?? 'en';

/** The BCP 47 tag by which dates, numbers, lists and plurals of a language are written. */
export const formatsOf = (language: Language): string =>
  LANGUAGES.find(({ code }) => code === language)?.formats ?? language;
