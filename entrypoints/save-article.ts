/** Looks for the article of a page, when the reader asks to save it: run in the page, it leaves what was found as its result. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleInPage } from '../lib/articles/extract/extract.ts';

export default defineUnlistedScript(() => articleInPage(document));
