/** Articles side by side on the screen. */
import { t } from '../../i18n/messages.ts';
import type { ArticleId } from '../../library/article.ts';
import { loadNewsWords } from '../../library/load-news-words.ts';
import { tellRarity } from '../../library/weights.ts';
import { loadEnglish } from '../../packs/load-english.ts';
import { CompareView } from '../compare/CompareView.tsx';
import { compared } from '../compare/compared.ts';
import { readArticleIfThere } from '../store/reading.ts';
import { Gone } from '../view/Gone.tsx';
import type { Screen } from './screen.ts';

/** Articles that are gone are left out; where fewer than two are left there is nothing to compare. */
export const compareScreen =
  (ids: readonly ArticleId[]): Screen =>
  async ({ draw }) => {
    const found = await Promise.all(ids.map(readArticleIfThere));
    const articles = found.flatMap((one) => (one ? [one.article] : []));
    if (articles.length < 2) {
      const gone = (): void => draw(<Gone />);
      gone();
      return gone;
    }
    document.title = `${t('compareTitle')} – Sidelight`;
    const [{ rarity }] = await Promise.all([loadEnglish(), loadNewsWords()]);
    tellRarity(rarity);
    const result = compared(articles);
    const show = (): void => draw(<CompareView {...result} onPrint={() => window.print()} />);
    show();
    return show;
  };
