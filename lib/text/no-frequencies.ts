/**
 * Stands in the extension's scripts for the table of word frequencies (wxt.config.ts), which is two megabytes as a script: there it is read from a
 * file when it is needed, with `loadEnglish` of word-frequencies.ts.
 */
const refuse = (): never => {
  throw new Error('the word frequencies are read from a file here: see lib/text/word-frequencies.ts');
};

export default { map: refuse, filter: refuse };
