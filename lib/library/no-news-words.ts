/**
 * Stands in the extension's scripts for the groups of news words (wxt.config.ts), which weigh a quarter of the background's script: there they are
 * read from a file when something is compared, with load-news-words.ts.
 */
export default {
  get groups(): never {
    throw new Error('the news words are read from a file here: see lib/library/load-news-words.ts');
  },
};
