import { expect, test } from 'vitest';
import { readBlocks } from '../../lib/page/blocks.ts';
import { articleVerdict } from '../../lib/page/gate.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { stage } from './stage.ts';

/** The body, the stage and what the test runner puts around them. */
const ANCESTORS = 20;

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

/** How often a piece of work asks the browser for computed styles. */
function stylesAsked(work: () => unknown): number {
  const original = window.getComputedStyle;
  let asked = 0;
  window.getComputedStyle = (element, pseudo) => {
    asked++;
    return original.call(window, element, pseudo);
  };
  try {
    work();
  } finally {
    window.getComputedStyle = original;
  }
  return asked;
}

test('reading asks for the style of each element once at most, and of navigation not at all', () => {
  const root = stage(newsPage());
  const elements = root.querySelectorAll('*').length;
  const navigation = root.querySelectorAll('nav *').length;
  let blocks: ReturnType<typeof readBlocks> = [];
  const asked = stylesAsked(() => {
    blocks = readBlocks(document);
  });
  expect(blocks.length).toBeGreaterThan(20);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(elements - navigation + ANCESTORS);
});

test('the gate asks for far fewer styles than the page has elements', () => {
  const root = stage(newsPage());
  const asked = stylesAsked(() => articleVerdict(document));
  expect(asked).toBeLessThan(root.querySelectorAll('*').length / 10);
});

test('a range costs no style', () => {
  const blocks = readBlocks(stage(newsPage()));
  expect(stylesAsked(() => blocks.map((block) => rangeOf(block, 0, block.text.length)))).toBe(0);
});
