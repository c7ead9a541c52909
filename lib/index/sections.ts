/** What stands in the sections of an index file: the agreement between the writer and the reader. */

/** Section ids, with their meaning. */
export const SECTION = {
  /** Text, front-coded: the stems; a stem is the key `w:` and itself. The other keys follow them in number. */
  stems: 1,
  /** Text: the other keys, see text/units. */
  otherKeys: 2,
  /** Rarity of each key, see weigh.ts; 0 for a stem that only concepts use. */
  rarity: 3,
  /** Text: a line a claim: id, and its story behind a tab where that is not the one of the claim before. */
  claims: 4,
  /** Phrasings that were read of each claim, and hundredths of what fully stating it gains. */
  readings: 7,
  expected: 8,
  /** For each key: in how many claims it stands; the first of them; the others, as differences; how many phrasings of each hold it. */
  keyClaims: 11,
  firstClaims: 26,
  postingClaims: 12,
  postingCounts: 13,
  /** Keys that a unit has beside its closest one: how many for each key; which. */
  keyCompanions: 14,
  companions: 15,
  /** Compared phrasings: their number for each claim; units of each; the closest key of each unit, by its number in the claim, as differences. */
  claimPhrasings: 16,
  phrasingSizes: 17,
  phrasingUnits: 18,
  /** Bytes: filter (text/word-filter) of the common words that are one edit from a known word and right as they are. */
  lookAlikes: 19,
  /**
   * Concepts that the claims use: their keys, by number among the other keys, as differences; forms of each, by their first stem; stems of each
   * form; the first stems by number, within a concept as differences; the other stems.
   */
  concepts: 20,
  conceptForms: 21,
  formSizes: 22,
  formFirsts: 23,
  formRests: 24,
  /**
   * Lessons (model.ts), nothing in a pack without them: how many claims each key has one for; these, as differences; what they add, in halves from
   * {@link LEAST_LESSON}; the outset of each claim, in quarters from {@link LEAST_OUTSET}.
   */
  keyLessons: 28,
  lessonClaims: 29,
  lessonWeights: 30,
  outsets: 31,
} as const;

export const LEAST_LESSON = -4;
export const LEAST_OUTSET = -32;

/** Sections of what is needed to compare a match that was found, and to tell why: they lie apart, see texts.ts. */
export const TEXT_SECTION = {
  /** Text: the statement of each claim. */
  statements: 5,
  /** Text: the details of each claim that are compared, as one JSON array a line. */
  details: 6,
  /** Keys that a claim's own phrasings deny: how many of each claim; which. */
  claimDenied: 9,
  deniedKeys: 10,
  /**
   * Text: a line a claim, how its phrasings say it: percent of them that deny something, percent of them with each modality, keys that are its
   * topics, keys of its head, numbers of the sides that say its contrary, 1 where what goes against something denies it, whom it sets above whom, numbers of the sides
   * that it turns on; tabs between, a comma and a blank within ("2,000" is a key).
   */
  manners: 25,
  /** Text: forms of the opposites that its claims need, each line one side of a pair, bars between. */
  sides: 27,
  /** Text: lessons of differences, a line a list (difference-lessons.ts); nothing in a pack without them. */
  differenceLessons: 32,
} as const;

/**
 * A key of a claim as one number, so that the ascending order of these is the order in which a claim's keys are numbered: by falling count
 * (255 and more are one), then by key. @param id below 2^24
 */
export const claimKey = (id: number, count: number): number => (255 - Math.min(255, count)) * 2 ** 24 + id;

/** The id of a {@link claimKey}. */
export const idOfClaimKey = (key: number): number => key % 2 ** 24;
