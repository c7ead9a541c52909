/** The offer of a tab's published reviews: looked for in the tab, made a pack only where there are some. */
import type { Tabs } from 'webextension-polyfill';
import { reviewScriptsIn } from '../packs/from-page/scripts-in-tab.ts';
import { siteOf } from '../sites/site.ts';
import type { ReviewOfferProps } from './ReviewOffer.tsx';

/** @param tabOf the tab that the popup stands on, once it is known */
export const offerOf = (tabOf: () => Tabs.Tab | undefined): ReviewOfferProps => ({
  async look() {
    const tab = tabOf();
    if (tab?.id === undefined || !siteOf(tab.url)) return null;
    const scripts = await reviewScriptsIn(tab.id);
    if (scripts.length === 0) return null;
    // What turns reviews into a pack is large, and few pages publish any.
    const { packOfPage } = await import('../packs/from-page/pack-of-page.ts');
    const page = { url: tab.url ?? '', title: tab.title ?? '', scripts };
    return packOfPage(page, new Date().toISOString().slice(0, 10));
  },
  add: async (found) => (await import('../packs/from-page/pack-of-page.ts')).addPagePack(found),
});
