/** Saving the article of a page: looked for when asked, shown, and kept only when the reader says so. */
import { changedParagraphs, type ParagraphChange, paragraphChanges } from '../articles/changes.ts';
import { articleOf, type FoundArticle } from '../articles/extract/found.ts';
import type { FoundInTab } from '../articles/extract/in-tab.ts';
import { wordCount } from '../articles/extract/words.ts';
import { saveArticle } from '../articles/store/changes.ts';
import { findSource } from '../articles/store/reading.ts';
import { lastSaved } from '../articles/store/row.ts';
import type { SourceRow } from '../articles/types.ts';
import type { ArticleId } from '../library/article.ts';
import { StoreError } from '../storage/work.ts';

/** How what was found stands to what is saved already. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'unchanged'; row: SourceRow; saved: string }
  | { kind: 'changed'; row: SourceRow; saved: string; changes: ParagraphChange[] };

export interface Draft {
  found: FoundArticle;
  words: number;
  /** Where its reporting comes from, as the page or the text says. */
  origin: string | null;
  standing: Standing;
}

/** What the reader may set before an article is kept. */
export interface Wish {
  title: string;
  publisher: string;
  /** Empty where it is the publisher's own. */
  origin: string;
  tags: string[];
}

export type SaveState =
  | { kind: 'closed' }
  | { kind: 'looking' }
  | { kind: 'refused'; reason: Extract<FoundInTab, { ok: false }>['reason'] }
  | { kind: 'found'; draft: Draft; problem: StoreError['reason'] | null; isSaving: boolean }
  | { kind: 'saved'; as: 'new' | 'version' | 'unchanged'; id: ArticleId; title: string };

export interface SaveFlow {
  start(): Promise<void>;
  save(wish: Wish): Promise<void>;
  close(): void;
}

/**
 * @param look looks for the article
 * @param changed told of every state
 * @param saved told when an article was kept
 */
export function createSaveFlow(
  look: () => Promise<FoundInTab>,
  changed: (state: SaveState) => void,
  saved: () => void,
): SaveFlow {
  let draft: Draft | null = null;
  let turn = 0;

  async function standingOf(found: FoundArticle): Promise<Standing> {
    const article = await articleOf(partsOf(found));
    const known = await findSource(article);
    if (!known) return { kind: 'new' };
    const changes = paragraphChanges(known.newest.paragraphs, article.paragraphs);
    const before = { row: known.row, saved: lastSaved(known.row) };
    return changedParagraphs(changes) === 0
      ? { kind: 'unchanged', ...before }
      : { kind: 'changed', ...before, changes };
  }

  return {
    async start() {
      const mine = ++turn;
      changed({ kind: 'looking' });
      const next = await lookedFor();
      if (mine !== turn) return;
      draft = next.kind === 'found' ? next.draft : null;
      changed(next);
    },
    async save({ title, publisher, origin, tags }) {
      if (!draft) return;
      const current = draft;
      changed({ kind: 'found', draft: current, problem: null, isSaving: true });
      try {
        const parts = { ...partsOf(current.found), title, publisher, origin: origin === '' ? null : origin };
        const article = await articleOf(parts);
        const { kind } = await saveArticle(article, tags, new Date().toISOString());
        saved();
        changed({ kind: 'saved', as: kind, id: article.id, title: article.title });
      } catch (error) {
        console.error('sidelight: the article could not be kept', error);
        const problem = error instanceof StoreError ? error.reason : 'failed';
        changed({ kind: 'found', draft: current, problem, isSaving: false });
      }
    },
    close() {
      turn++;
      draft = null;
      changed({ kind: 'closed' });
    },
  };

  async function lookedFor(): Promise<SaveState> {
    try {
      const found = await look();
      if (!found.ok) return { kind: 'refused', reason: found.reason };
      const words = wordCount(found.paragraphs);
      const [origin, standing] = await Promise.all([originOf(found), standingOf(found)]);
      const draft = { found, words, origin, standing };
      return { kind: 'found', draft, problem: null, isSaving: false };
    } catch (error) {
      console.error('sidelight: the article could not be looked for', error);
      return { kind: 'refused', reason: 'failed' };
    }
  }
}

/** What reads the text for it is loaded once there is a text. */
async function originOf({ origin, paragraphs, author }: FoundArticle): Promise<string | null> {
  if (origin !== null) return origin;
  const { statedOrigin } = await import('../library/origin.ts');
  return statedOrigin({ paragraphs, ...(author === null ? {} : { author }) });
}

const partsOf = ({ ok: _ok, gap: _gap, ...parts }: FoundArticle) => parts;
