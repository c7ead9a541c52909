/** The page of saved articles: wiring only. `?article=ID` shows one (`&since=ID` beside an older version), `?compare=ID,ID` several side by side. */
import { render } from 'preact';
import * as v from 'valibot';
import { articleScreen } from '../../lib/articles/screens/article.tsx';
import { compareScreen } from '../../lib/articles/screens/compare.tsx';
import { libraryScreen } from '../../lib/articles/screens/library.tsx';
import type { Screen } from '../../lib/articles/screens/screen.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { type ArticleId, ArticleIdSchema } from '../../lib/library/article.ts';

/** Only an id is one: nothing else of the address is used. */
const idsIn = (text: string | null): ArticleId[] =>
  (text ?? '').split(',').flatMap((id) => {
    const parsed = v.safeParse(ArticleIdSchema, id);
    return parsed.success ? [parsed.output] : [];
  });

function asked(): Screen {
  const query = new URLSearchParams(location.search);
  const [article] = idsIn(query.get('article'));
  if (article !== undefined) return articleScreen(article, idsIn(query.get('since'))[0] ?? null);
  const compared = idsIn(query.get('compare'));
  return compared.length > 0 ? compareScreen(compared) : libraryScreen;
}

async function main(root: HTMLElement): Promise<void> {
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  const { signal } = life;
  let show = (): void => undefined;
  await followPageLanguage(readCatalogue, {
    document,
    title: () => `${t('savedArticles')} – Sidelight`,
    changed: () => show(),
    signal,
  });
  show = await asked()({ draw: (view) => render(view, root), signal });
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
