/** The page that tests/views/bench.ts measures: a panel of 300 matches, a story of 500 claims and 40 sources. Made-up claims, drawn as the extension does. */
import { render } from 'preact';
import english from '../../data/public/_locales/en/messages.json?raw';
import panelCss from '../../entrypoints/sidepanel/style.css?inline';
import storyCss from '../../entrypoints/story/style.css?inline';
import type { Pack, Report } from '../../lib/claims/types.ts';
import { speak } from '../../lib/i18n/messages.ts';
import { Panel } from '../../lib/panel/Panel.tsx';
import { catalogueOf } from '../../lib/search/catalogue.ts';
import { StoryView } from '../../lib/story/StoryView.tsx';
import { claimId, gas, samplePack } from '../unit/sample-pack.ts';

const WORDS = 'harbour ferry council bridge winter budget school river market tram museum forest'.split(' ');
const statement = (n: number): string =>
  `The ${WORDS[n % 12]} of Testford ${n} has asked for a ${WORDS[(n * 5 + 1) % 12]} and a ${WORDS[(n * 7 + 3) % 12]} by spring.`;

function packOf(claimCount: number, sourceCount: number): Pack {
  const [source] = samplePack.sources;
  const [report] = samplePack.reports;
  if (!source || !report) throw new Error('the sample pack is empty');
  const sources = Array.from({ length: sourceCount }, (_, n) => ({
    ...source,
    id: `s${n}` as typeof source.id,
    publisher: { value: `Paper ${n}`, certainty: 'certain' as const },
  }));
  const claims = Array.from({ length: claimCount }, (_, n) => ({
    ...gas,
    id: claimId(`c${n}`),
    statement: statement(n),
  }));
  const reports = claims.flatMap((claim, row) =>
    sources
      .filter((_, column) => (row + column) % 3 === 0)
      .map(
        ({ id }, at): Report => ({
          ...report,
          claim: claim.id,
          source: id,
          relation: at % 7 === 0 ? 'adds' : 'same',
        }),
      ),
  );
  return { ...samplePack, claims, sources, reports };
}

const nothing = (): void => {};

const VIEWS = {
  panel(root: HTMLElement): void {
    const pack = packOf(300, 5);
    const matches = pack.claims.map(({ id, statement: sentence }, n) => ({
      matchId: `m${n}`,
      claim: id,
      tier: 'sure' as const,
      differs: n % 9 === 0 ? (['number'] as const).slice() : [],
      sentence,
    }));
    const summary = {
      status: 'done' as const,
      url: 'https://example.org/',
      title: '',
      sentences: 900,
      matches,
    };
    render(
      <Panel
        page={{ kind: 'read', summary }}
        pack={pack}
        catalogue={{ ...catalogueOf(pack), isReading: false }}
        onFound={nothing}
        shortcut={null}
        notice=""
        isPossibleMarked={false}
        shown={null}
        dismissals={[]}
        onRestore={nothing}
        onSaveDismissals={nothing}
        onResume={nothing}
        lookForArticle={() => new Promise(nothing)}
        onArticleSaved={nothing}
        onAnnotations={nothing}
        onShow={nothing}
        onCopy={nothing}
        onStory={nothing}
      />,
      root,
    );
  },
  story(root: HTMLElement): void {
    const pack = packOf(500, 40);
    const [story] = pack.stories;
    if (!story) return;
    render(
      <StoryView
        pack={pack}
        story={story.id}
        marked={null}
        onSave={nothing}
        onPrint={nothing}
        onCopy={async () => true}
      />,
      root,
    );
  },
};

/** Draws a view; resolves with the milliseconds until it is painted for the first time. */
async function draw(name: keyof typeof VIEWS): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(name === 'panel' ? panelCss : storyCss);
  document.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const begun = performance.now();
  VIEWS[name](root);
  // The frame in which it is painted has ended when the next task runs.
  await new Promise<void>((painted) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted();
      port2.postMessage(null);
    }),
  );
  return performance.now() - begun;
}

speak('en', english);
Object.assign(globalThis, { draw });
