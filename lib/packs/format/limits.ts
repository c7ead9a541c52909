/** What a pack may at most be. Everything from outside is held to these before it is looked at more closely. */

/** Bytes of a file as it is given; a gzipped pack of 100,000 claims has about 10 MB. */
export const MAX_FILE_BYTES = 96_000_000;
/** Bytes of the text in it, once it is unpacked: what keeps a zip bomb out. 100,000 claims with a report each have about 60 MB. */
export const MAX_TEXT_BYTES = 160_000_000;
/** Levels of brackets; a pack has seven, a feed as found in the wild nine. */
export const MAX_DEPTH = 32;
export const MAX_CLAIMS = 250_000;
/**
 * Claims of one text, case and punctuation aside: a page that states it is shown the reports of all of them. Collections as they are found have
 * four at most; what others publish is made one claim when it is imported.
 */
export const MAX_EQUAL = 20;
export const MAX_SOURCES = 250_000;
export const MAX_PHRASINGS = 200;
export const MAX_DETAILS = 50;
/** Reports, and as many reviews again, of one claim. */
export const MAX_REPORTS = 200;
/** UTF-16 code units of a text that is read: a statement, a summary. */
export const MAX_TEXT = 2_000;
/** The same, of a name, a heading or a rating. */
export const MAX_NAME = 500;
export const MAX_ADDRESS = 2_000;
/** Problems told; what comes after them is only said to be there. */
export const MAX_PROBLEMS = 50;
