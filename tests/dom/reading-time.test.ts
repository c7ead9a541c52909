import { expect, test } from 'vitest';
import { readBlocks } from '../../lib/page/blocks.ts';
import { articleVerdict } from '../../lib/page/gate.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { stage } from './stage.ts';

/** A news page of about 1,000 words of story, with as much around it as such pages have: some 1,900 elements. */
function newsPage(): string {
  const sentence =
    'The <b>president</b> said on <a href="#">Sunday</a> that talks with <em>Moscow</em> would go on.&nbsp; ';
  const paragraph = `<p>${sentence.repeat(4)}</p>`;
  const menu = `<nav><ul>${'<li><a href="#"><span>Section</span></a></li>'.repeat(60)}</ul></nav>`;
  const card =
    '<div class="card"><a href="#"><img alt=""><h3><span>Another headline</span></h3></a><div><span>12</span></div></div>';
  return `<header>${menu}</header><main><article><h1>Head</h1>${paragraph.repeat(19)}</article>
    <section>${card.repeat(150)}</section></main><footer>${menu}</footer>`;
}

const BUDGET = { read: 60, gate: 30 };

/** The middle of five runs, in milliseconds; styles are dirtied before each, as on a page that is still loading. */
function median(root: HTMLElement, work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    root.style.paddingTop = root.style.paddingTop === '1px' ? '2px' : '1px';
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2]!;
}

test('a page of 1,000 words is read well within a frame or two', () => {
  const root = stage(newsPage());
  const blocks = readBlocks(root);
  const words = root.querySelector('article')!.textContent!.split(/\s+/).length;
  const read = median(root, () => readBlocks(root));
  const gate = median(root, () => articleVerdict(document));
  const ranges = median(root, () => blocks.map((block) => rangeOf(block, 0, block.text.length)));
  const elements = root.querySelectorAll('*').length;
  console.info(
    `${words} words, ${elements} elements, ${blocks.length} blocks: read ${read.toFixed(1)} ms, gate ${gate.toFixed(1)} ms, ranges ${ranges.toFixed(1)} ms`,
  );
  expect(blocks.length).toBeGreaterThan(20);
  expect(read).toBeLessThan(BUDGET.read);
  expect(gate).toBeLessThan(BUDGET.gate);
});
