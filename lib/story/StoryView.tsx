import { useEffect, useMemo, useState } from 'preact/hooks';
import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { ClaimId, Pack, StoryId } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { textFile } from '../ui/download.ts';
import { PackNotes } from '../ui/PackNotes.tsx';
import { ReportList } from '../ui/ReportList.tsx';
import { SourceClaims } from '../ui/SourceClaims.tsx';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';
import { Drawer } from './Drawer.tsx';
import { csvOf } from './export-csv.ts';
import { pngOf } from './export-png.ts';
import { svgOf } from './export-svg.ts';
import { Legend } from './Legend.tsx';
import { Matrix } from './Matrix.tsx';
import { type Across, matrixOf, type Told } from './matrix.ts';
import { type Order, relationCounts, rowsOf, type Selection, WHOLE } from './rows.ts';
import { SharedView } from './SharedView.tsx';
import { sharedOf } from './shared.ts';
import { TimelineView } from './TimelineView.tsx';
import { type Format, Toolbar } from './Toolbar.tsx';
import { timelineOf } from './timeline.ts';
import * as sayHere from './wording.ts';

export interface StoryViewProps {
  pack: Pack;
  story: StoryId;
  /** The claim that the reader came for. */
  marked: ClaimId | null;
  onSave(name: string, content: Blob): void;
  onPrint(): void;
  onCopy(citation: string): Promise<boolean>;
}

/** What lies open at the side. */
type Open =
  | { kind: 'reports'; claim: ClaimId; told: Told[] | null }
  | { kind: 'source'; id: Pack['sources'][number]['id'] };

/** Cells from which on a story is drawn in two goes: what fills the first screen, and the rest once that is painted. */
const LARGE = 2_000;

/** The picture of a story, and what is told behind every mark of it. */
export function StoryView({ pack, story, marked, onSave, onPrint, onCopy }: StoryViewProps) {
  const lookup = lookupOf(pack);
  const [across, setAcross] = useState<Across>('sources');
  const [selection, setSelection] = useState<Selection>(WHOLE);
  const [open, setOpen] = useState<Open | null>(null);
  const [notice, setNotice] = useState('');
  const bySource = useMemo(() => matrixOf(lookup, story, 'sources'), [lookup, story]);
  const matrix = useMemo(
    () => (across === 'sources' ? bySource : matrixOf(lookup, story, across)),
    [bySource, across],
  );
  const rows = useMemo(() => rowsOf(matrix, selection), [matrix, selection]);
  const counts = useMemo(() => relationCounts(matrix), [matrix]);
  const timeline = useMemo(() => timelineOf(lookup, story), [lookup, story]);
  const shared = useMemo(() => sharedOf(bySource), [bySource]);
  const origins = useMemo(
    () =>
      new Set(
        matrix.rows.flatMap(({ cells }) =>
          cells.flatMap(({ told }) => told.map(({ report }) => report.origin)),
        ),
      ).size,
    [matrix],
  );
  const [isWhole, setWhole] = useState(bySource.rows.length * bySource.columns.length < LARGE);
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => setWhole(true));
    return () => cancelAnimationFrame(frame);
  }, [isWhole]);

  const reorder = (order: Order): void => setSelection({ ...selection, order });
  const copy = async (citation: string): Promise<void> =>
    setNotice((await onCopy(citation)) ? t('copied') : t('notCopied'));
  const fileName = story.replaceAll('/', '-');
  const save = async (format: Format): Promise<void> => {
    const name = `${fileName}.${format}`;
    if (format === 'csv') return onSave(name, textFile('text/csv', csvOf(rows)));
    const svg = svgOf(matrix, rows);
    onSave(name, format === 'svg' ? textFile('image/svg+xml', svg) : await pngOf(document, svg));
  };

  return (
    <main>
      <header class="head">
        <p class="detail">{t('storyKicker')}</p>
        <h1 lang={matrix.rows[0]?.language} dir="auto">
          {matrix.story.title}
        </h1>
        <p class="extent">
          {sayHere.extent(matrix.rows.length, timeline.lanes.length, origins, timeline.from, timeline.to)}
        </p>
      </header>
      <SharedView shared={shared} />
      {isWhole && <TimelineView timeline={timeline} onSource={(id) => setOpen({ kind: 'source', id })} />}
      {isWhole && (
        <section class="who" aria-labelledby="matrix">
          <h2 id="matrix">{t('storyMatrix')}</h2>
          <p class="detail">{t('storyMatrixHint')}</p>
          <Toolbar
            counts={counts}
            all={matrix.rows.length}
            columns={matrix.columns}
            across={across}
            selection={selection}
            onAcross={(next) => {
              setAcross(next);
              if (selection.order.by === 'column') reorder(WHOLE.order);
            }}
            onSelection={setSelection}
            onSave={(format) => void save(format)}
            onPrint={onPrint}
          />
          <div class="under">
            <Legend relations={counts.map(({ relation }) => relation)} />
            <p class="detail" role="status">
              {sayHere.shown(rows.length, matrix.rows.length)}
            </p>
          </div>
          {rows.length === 0 ? (
            <p class="none">
              {t('storyNothingLeft')}{' '}
              <button type="button" class="sl-button" onClick={() => setSelection(WHOLE)}>
                {t('storyShowAll')}
              </button>
            </p>
          ) : (
            <Matrix
              matrix={matrix}
              rows={rows}
              order={selection.order}
              marked={marked}
              onOrder={reorder}
              onCell={(row, { told }) => setOpen({ kind: 'reports', claim: row.claim.id, told })}
              onClaim={(row) => setOpen({ kind: 'reports', claim: row.claim.id, told: null })}
            />
          )}
        </section>
      )}
      {open?.kind === 'reports' && (
        <ReportsDrawer pack={pack} open={open} notice={notice} onCopy={copy} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'source' && (
        <Drawer
          title={t('storyReportsBy', {
            publisher: say.stated(lookup.source(open.id)?.publisher ?? { value: '', certainty: 'certain' }),
          })}
          note={say.published(lookup.source(open.id)?.published)}
          onClose={() => setOpen(null)}
        >
          <SourceClaims pack={pack} source={open.id} />
        </Drawer>
      )}
    </main>
  );
}

interface ReportsDrawerProps {
  pack: Pack;
  open: Extract<Open, { kind: 'reports' }>;
  notice: string;
  onCopy(citation: string): void;
  onClose(): void;
}

/** The reports of one mark, or all of a claim. */
function ReportsDrawer({ pack, open, notice, onCopy, onClose }: ReportsDrawerProps) {
  const context = contextOf(pack, open.claim);
  const wanted = open.told && new Set(open.told.map(({ report }) => report));
  const reports = context.reports.filter(({ report }) => wanted === null || wanted.has(report));
  return (
    <Drawer
      title={context.claim.statement}
      language={context.language}
      note={say.agreementInPack(context.agreement, disagreementOf(context))}
      onClose={onClose}
    >
      <ReportList context={{ ...context, reports }} onCopy={onCopy} />
      <PackNotes packs={context.packs} />
      {wanted === null && context.silent.length > 0 && (
        <p class="detail">{say.silent(context.silent.map(({ publisher }) => publisher))}</p>
      )}
      <p class={notice === '' ? 'sl-unseen' : 'detail'} role="status">
        {notice}
      </p>
    </Drawer>
  );
}
