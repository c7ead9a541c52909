/** Whatever a page is made of, and whatever it does: it is read to its end, stays as it is, and what was read is what stands there. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { pointAt } from '../../../lib/page/block-text.ts';
import { readBlocks } from '../../../lib/page/blocks.ts';
import { WATCH_LIMITS, watchBlocks } from '../../../lib/page/watch.ts';
import { createPageText } from '../../../lib/reader/text.ts';
import { fuzz } from '../../fuzz/plan.ts';
import { anyHtml, anySteps, SHEET, take } from './trees.ts';

// What the page's own markup sets off is its own doing.
Object.assign(globalThis, { ran: () => {} });

/** Puts HTML on the page, and takes it off when the work is done. Scripts in it do not run, as with any markup that is parsed into a page. */
async function staged(html: string, work: (root: HTMLElement) => void | Promise<void>): Promise<void> {
  const root = document.createElement('div');
  root.setHTMLUnsafe(html);
  document.body.append(root);
  try {
    await work(root);
  } finally {
    root.remove();
  }
}

const WHITE = /\s/;

fuzz('any HTML: blocks', [anyHtml], (html) =>
  staged(html, (root) => {
    const before = root.outerHTML;
    const changes = new MutationObserver(() => {});
    changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const blocks = readBlocks(root);
    expect(changes.takeRecords()).toEqual([]);
    changes.disconnect();
    expect(root.outerHTML).toBe(before);
    for (const block of blocks) {
      const { text, element } = block;
      expect(text).not.toBe('');
      expect(text).not.toMatch(/^ | $| {2}|[\n\t]/);
      expect(element.isConnected).toBe(true);
      for (let at = 0; at < text.length; at++) {
        const point = pointAt(block, at);
        const shown = point?.node.data[point.offset];
        // A space may stand for any white space, or for none: between two cells, behind a node's end.
        if (text[at] !== ' ') expect(shown).toBe(text[at]);
        else if (shown !== undefined) expect(shown === ' ' || WHITE.test(shown) || point !== null).toBe(true);
      }
    }
  }),
);

fuzz(
  'any change of the page: its text',
  [anyHtml, anySteps, fc.constantFrom('', SHEET)],
  (html, steps, sheet) =>
    staged(`${sheet}<div>${html}</div>`, async (stage) => {
      const root = stage.lastElementChild ?? stage;
      const life = new AbortController();
      let watchShadow = (_root: ShadowRoot): void => {};
      const text = createPageText(document, (shadow) => watchShadow(shadow));
      let told = 0;
      watchShadow = watchBlocks(
        root,
        (change) => {
          if (change.kind === 'all') text.readAll();
          else if (change.kind === 'parts') text.readAgain(change.parts, change.around);
          told++;
        },
        life.signal,
        { ...WATCH_LIMITS, gather: 0, patience: 5, share: 1, credit: 1e9, unrest: 1e9 },
      );
      try {
        await expect.poll(() => told).toBe(1);
        for (const step of steps) take(root, step);
        const textsOf = ({ blocks }: { blocks: readonly { text: string }[] }): string[] =>
          blocks.map((one) => one.text);
        const whole = (): string[] => textsOf({ blocks: readBlocks(document) });
        await expect.poll(() => textsOf(text), { interval: 2, timeout: 10_000 }).toEqual(whole());
      } finally {
        life.abort();
      }
    }),
);
