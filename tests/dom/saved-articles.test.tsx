/** The page of saved articles: its list, a few screens at first; files of which some may be missing. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test } from 'vitest';
import { bringFiles } from '../../lib/articles/bring.ts';
import { removeAll } from '../../lib/articles/store/changes.ts';
import type { SourceKey, SourceRow } from '../../lib/articles/types.ts';
import { BringFiles } from '../../lib/articles/view/BringFiles.tsx';
import { LibraryView } from '../../lib/articles/view/LibraryView.tsx';
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

function root(): HTMLElement {
  const main = document.createElement('main');
  document.body.append(main);
  onTestFinished(() => {
    render(null, main);
    main.remove();
  });
  return main;
}

test('a file with the beginning of an article is kept, and the reader told that some may be missing', async () => {
  onTestFinished(() => removeAll());
  const stub = new File(['The ferry stops\nThe harbour board of Sampleton closes the ferry.'], 'stub.txt');
  const files = await Array.fromAsync(
    bringFiles([stub], () => '2026-02-03T10:00:00.000Z', new AbortController().signal),
  );
  expect(files).toEqual([{ name: 'stub.txt', as: { kind: 'new', words: expect.any(Number) } }]);
  const main = root();
  render(<BringFiles brought={{ files, left: 0, isDone: true }} onFiles={() => undefined} />, main);
  expect(main.querySelector('.outcome')!.textContent).toBe('1 article kept');
  expect(main.querySelector('.lines')!.textContent).toMatch(/^stub\.txt: This is short: \d+ words/);
});

test('fifty rows are there at first; each asking brings more and leads on to the first of them', async () => {
  const main = root();
  const rows = Array.from({ length: 260 }, (_, n) => rowOf(n));
  await act(() =>
    render(
      <Rows rows={rows} chosen={new Set()} onChoose={() => undefined} onRemove={() => undefined} />,
      main,
    ),
  );
  const shown = (): number => main.querySelectorAll('.row').length;
  const more = (): HTMLElement | null => main.querySelector('.more');
  const focused = (): string | undefined => document.activeElement?.closest('.row')?.querySelector('a')?.text;
  expect(shown()).toBe(50);
  await act(() => more()!.click());
  expect([shown(), focused()]).toEqual([250, 'Title 50']);
  await act(() => more()!.click());
  expect([shown(), focused(), more()]).toEqual([260, 'Title 250', null]);
});

test('when the last source of the chosen tag has it no longer, all are shown', async () => {
  const main = root();
  const none = (): void => undefined;
  const draw = (rows: readonly SourceRow[]) =>
    act(() =>
      render(
        <LibraryView
          rows={rows}
          pack={null}
          brought={null}
          isFailed={false}
          searchTexts={noTexts}
          onFiles={none}
          onCompare={none}
          onRemove={none}
          onRemoveAll={none}
          onSaveAll={none}
          onSavePack={none}
          onSwitch={none}
        />,
        main,
      ),
    );
  const shown = (): (string | undefined)[] =>
    [...main.querySelectorAll('.row a')].map((link) => link.textContent?.trim());
  const rows = [{ ...rowOf(1), tags: ['harbour'] }, rowOf(2)];
  await draw(rows);
  await act(() => main.querySelectorAll<HTMLElement>('.filter input')[1]!.click());
  expect(shown()).toEqual(['Title 1']);
  await draw(rows.slice(1));
  expect(shown()).toEqual(['Title 2']);
});

const noTexts = async (): Promise<ReadonlySet<SourceKey>> => new Set();
