/** The list of saved articles: a few screens at first, and the rest at the reader's asking. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test } from 'vitest';
import type { SourceKey, SourceRow } from '../../lib/articles/types.ts';
import { Rows } from '../../lib/articles/view/Rows.tsx';
import type { ArticleId } from '../../lib/library/article.ts';

const rowOf = (n: number): SourceRow => ({
  key: `row-${n}` as SourceKey,
  tags: [],
  versions: [{ id: `row-${n}` as ArticleId, saved: '2026-02-03T10:00:00.000Z' }],
  title: `Title ${n}`,
  publisher: 'The Made-up Paper',
  language: 'en',
  words: 10,
  paragraphs: 1,
});

test('fifty rows are there at first; each asking brings more and leads on to the first of them', async () => {
  const root = document.createElement('main');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const rows = Array.from({ length: 260 }, (_, n) => rowOf(n));
  await act(() =>
    render(
      <Rows rows={rows} chosen={new Set()} onChoose={() => undefined} onRemove={() => undefined} />,
      root,
    ),
  );
  const shown = (): number => root.querySelectorAll('.row').length;
  const more = (): HTMLElement | null => root.querySelector('.more');
  const focused = (): string | undefined => document.activeElement?.closest('.row')?.querySelector('a')?.text;
  expect(shown()).toBe(50);
  await act(() => more()!.click());
  expect([shown(), focused()]).toEqual([250, 'Title 50']);
  await act(() => more()!.click());
  expect([shown(), focused(), more()]).toEqual([260, 'Title 250', null]);
});
