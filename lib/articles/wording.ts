/** What is said of files that were brought to the library, by what became of them. */
import { rowOf } from '../i18n/formats.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import { faultText } from '../ui/fault-wording.ts';
import type { Brought, BroughtAs } from './bring.ts';
import type { Refusal } from './extract/found.ts';

const REFUSED = {
  'not-an-article': 'articlesNoArticle',
  'too-little-text': 'articlesTooLittle',
  'too-long': 'articlesTooLong',
} satisfies Record<Refusal, PlainKey>;

/** Why a file was not kept, or what may be missing of it; what was kept whole is counted only. */
export function broughtAs(as: BroughtAs): string {
  if (isPart(as)) return t('savingShort', { n: as.words });
  if (as.kind === 'refused') return t(REFUSED[as.reason]);
  if (as.kind === 'unreadable')
    return as.fault ? faultText(as.fault) : t('articlesUnreadable', { message: as.message });
  if (as.kind === 'failed') return as.reason === 'full' ? t('savingFull') : t('savingNotKept');
  return '';
}

const isPart = (as: BroughtAs): as is BroughtAs & { words: number } =>
  'words' in as && as.words !== undefined;

/** Whether some of the article may be missing in what is kept of the file. */
export const isInPart = ({ as }: Brought): boolean => isPart(as);

/** Whether nothing of the file is kept. */
export const isRefused = ({ as }: Brought): boolean =>
  as.kind === 'refused' || as.kind === 'unreadable' || as.kind === 'failed';

/** `12 articles kept, 2 new versions, 3 there already, 1 file not kept`. */
export function broughtAll(files: readonly Brought[]): string {
  const count = (kind: BroughtAs['kind']): number => files.filter(({ as }) => as.kind === kind).length;
  const libraries = files.flatMap(({ as }) => (as.kind === 'library' ? [as] : []));
  const sum = (part: 'added' | 'unchanged'): number => libraries.reduce((all, one) => all + one[part], 0);
  const kept = count('new') + sum('added');
  const there = count('unchanged') + sum('unchanged');
  const versions = count('version');
  const refused = files.filter(isRefused).length;
  return rowOf([
    t('articlesKept', { n: kept }),
    ...(versions > 0 ? [t('articlesNewVersions', { n: versions })] : []),
    ...(there > 0 ? [t('articlesThere', { n: there })] : []),
    ...(refused > 0 ? [t('articlesRefused', { n: refused })] : []),
  ]);
}

/** `3 of 12 files read…`. */
export const bringing = ({ files, left }: { files: readonly Brought[]; left: number }): string =>
  t('articlesBringing', { done: files.length, of: files.length + left });
