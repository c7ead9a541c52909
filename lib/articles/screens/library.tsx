/** The library on the screen: what it shows, and what its buttons do. */
import { onChanged } from '../../storage/changed.ts';
import { download, textFile } from '../../ui/download.ts';
import { compareAddress } from '../address.ts';
import { articleFiles, type Brought, bringFiles } from '../bring.ts';
import { articlesText } from '../file/format.ts';
import { tellArticlesChanged } from '../news.ts';
import { packState, savePack, switchMyPack } from '../pack/state.ts';
import { removeAll, removeSource } from '../store/changes.ts';
import { listSources, readAll, sourcesWithText } from '../store/reading.ts';
import type { SourceRow } from '../types.ts';
import { LibraryView, type LibraryViewProps } from '../view/LibraryView.tsx';
import type { Screen } from './screen.ts';

export const libraryScreen: Screen = async ({ draw, signal }) => {
  let rows: readonly SourceRow[] = [];
  let pack: LibraryViewProps['pack'] = null;
  let brought: LibraryViewProps['brought'] = null;
  let isFailed = false;

  const show = (): void =>
    draw(
      <LibraryView
        rows={rows}
        pack={pack}
        brought={brought}
        isFailed={isFailed}
        searchTexts={sourcesWithText}
        onFiles={bring}
        onCompare={(articles) => location.assign(compareAddress(articles))}
        onRemove={(key) => void after(removeSource(key).then(tellArticlesChanged))}
        onRemoveAll={() => void after(removeAll().then(tellArticlesChanged))}
        onSaveAll={() =>
          void after(
            readAll().then((all) =>
              download(document, 'sidelight-articles.json', textFile('application/json', articlesText(all))),
            ),
          )
        }
        onSavePack={() => void after(savePack(document))}
        onSwitch={(on) => void after(switchMyPack(on))}
      />,
    );

  /** What is there is read anew after each change, and never guessed. */
  async function after(change: Promise<unknown>): Promise<void> {
    try {
      isFailed = false;
      await change;
      rows = await listSources();
      show();
      pack = await packState();
    } catch (error) {
      console.error('sidelight: the articles could not be changed', error);
      isFailed = true;
    }
    show();
  }

  async function bring(given: File[]): Promise<void> {
    const all = articleFiles(given);
    const files: Brought[] = [];
    const tell = (isDone: boolean): void => {
      brought = { files: [...files], left: all.length - files.length, isDone };
      show();
    };
    tell(false);
    for await (const file of bringFiles(all, () => new Date().toISOString(), signal)) {
      files.push(file);
      tell(false);
    }
    tell(true);
    tellArticlesChanged();
    await after(Promise.resolve());
  }

  onChanged('articles', () => void after(Promise.resolve()), signal);
  await after(Promise.resolve());
  return show;
};
