/** The one import of the extension API: promises in every browser, and one seam for tests. */
import browser from 'webextension-polyfill';

export { browser };
