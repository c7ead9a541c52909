import { describe, expect, onTestFinished, test } from 'vitest';
import { articleVerdict } from '../../lib/page/gate.ts';

const parse = (html: string, type: DOMParserSupportedType = 'text/html') =>
  new DOMParser().parseFromString(html, type);

const SENTENCE = 'The president spoke with his counterpart for the first time in two and a half years.';
const LONG = `${SENTENCE} ${SENTENCE} He said that the talks had been open and that gas would go on flowing.`;
const paragraphs = (count: number, text = LONG) => `<p>${text}</p>`.repeat(count);
const teaser = (text = 'What the parties want and why it matters to you, in short.') =>
  `<article><h3><a href="/story">A headline of some length</a></h3><p>${text}</p></article>`;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const links = `<ul>${'<li><a href="/x">Section of the site</a></li>'.repeat(40)}</ul>`;

describe('articles', () => {
  test.each([
    { name: 'short item with og:type', html: `${og('article')}<h1>Head</h1>${paragraphs(2, SENTENCE)}` },
    { name: 'short item in <article>', html: `<article><h1>Head</h1>${paragraphs(3, SENTENCE)}</article>` },
    {
      name: 'short item with JSON-LD',
      html: `${jsonLd({ '@graph': [{ '@type': 'NewsArticle' }] })}<div>${paragraphs(2, SENTENCE)}</div>`,
    },
    {
      name: 'short item with a wall of related stories',
      html: `${og('article')}${paragraphs(3, SENTENCE)}<aside>${teaser().repeat(20)}</aside>${links}`,
    },
    {
      name: 'short item in <article> beside a few related stories',
      html: `<article>${paragraphs(3, SENTENCE)}</article><section>${teaser().repeat(8)}</section>`,
    },
    {
      name: 'long story, all headings around it linked',
      html: `<article>${paragraphs(12)}</article>${teaser().repeat(30)}`,
    },
    { name: 'simple page of paragraphs', html: `<h1>Head</h1>${paragraphs(4)}` },
    { name: 'paragraphs parted by <br><br>', html: `<div>${`${LONG}<br><br>`.repeat(4)}</div>` },
    { name: 'one <div> a paragraph', html: `${og('article')}<div>${`<div>${LONG}</div>`.repeat(4)}</div>` },
    { name: 'page in a form', html: `<form><article>${paragraphs(4)}</article></form>` },
    {
      name: 'story with a comment editor',
      html: `<article>${paragraphs(4)}</article><div contenteditable>Say something kind here, please, if you can.</div>`,
    },
    { name: 'plain text shown as <pre>', html: `<pre>${`${LONG}\n\n`.repeat(4)}</pre>` },
    {
      name: 'Japanese',
      html: `<article>${paragraphs(3, '大統領は日曜日、二年半ぶりにロシアの大統領と電話で会談したと発表した。会談は率直なもので、ガスの供給は今後も続くと述べた。')}</article>`,
    },
    {
      name: 'malformed JSON-LD beside og:type',
      html: `<script type="application/ld+json">{"@type": oops</script>${og('article')}${paragraphs(2, SENTENCE)}`,
    },
  ])('$name', ({ html }) => {
    expect(articleVerdict(parse(html))).toEqual({ article: true });
  });
});

describe('no articles', () => {
  const searchHit = `<div><h3><a href="/x">A page found</a></h3><p>${SENTENCE}</p></div>`;
  test.each([
    { name: 'empty page', html: '', reason: 'too-little-text' },
    {
      name: 'application shell',
      html: '<div id="root"></div><noscript>Please enable JavaScript to run this application in your browser.</noscript>',
      reason: 'too-little-text',
    },
    {
      name: 'video page with a caption',
      html: `${og('article')}<h1>Head</h1><p>Watch the video of the day here.</p>`,
      reason: 'too-little-text',
    },
    {
      name: 'front page of teasers',
      html: `${links}${teaser(SENTENCE).repeat(30)}`,
      reason: 'not-an-article',
    },
    {
      name: 'front page with the JSON-LD of its stories',
      html: `${jsonLd(Array.from({ length: 9 }, () => ({ '@type': 'NewsArticle' })))}${teaser(SENTENCE).repeat(9)}`,
      reason: 'too-little-text',
    },
    {
      name: 'front page with one unlinked lead',
      html: `<article><h2>Lead</h2>${paragraphs(2, SENTENCE)}</article>${teaser().repeat(40)}`,
      reason: 'not-an-article',
    },
    { name: 'search page', html: searchHit.repeat(10), reason: 'not-an-article' },
    {
      name: 'search page that says so',
      html: `${jsonLd({ '@type': 'SearchResultsPage' })}${paragraphs(5)}`,
      reason: 'not-an-article',
    },
    {
      name: 'web mail with an open letter',
      html: `<div role="grid"><div role="row">Inbox</div></div>${paragraphs(5)}`,
      reason: 'not-an-article',
    },
    { name: 'editor', html: `<div contenteditable="true">${paragraphs(5)}</div>`, reason: 'editor' },
    { name: 'the whole page being edited', html: `<body contenteditable>${paragraphs(5)}`, reason: 'editor' },
    {
      name: 'paragraphs of links',
      html: `<p><a href="/x">${LONG}</a></p>`.repeat(8),
      reason: 'too-little-text',
    },
    {
      name: 'hidden story',
      html: `<div hidden><article>${paragraphs(5)}</article></div>`,
      reason: 'too-little-text',
    },
    { name: 'story in the footer', html: `<footer>${paragraphs(5)}</footer>`, reason: 'too-little-text' },
  ])('$name: $reason', ({ html, reason }) => {
    expect(articleVerdict(parse(html))).toEqual({ article: false, reason });
  });

  test('the root of a site is a front page, whatever it declares, unless it shows one article', () => {
    const tested = location.href;
    const full = `${og('article')}${`<article>${paragraphs(3)}</article>`.repeat(3)}`;
    expect(articleVerdict(parse(full))).toEqual({ article: true });
    history.replaceState(null, '', '/');
    onTestFinished(() => history.replaceState(null, '', tested));
    expect(articleVerdict(parse(full))).toEqual({ article: false, reason: 'not-an-article' });
    expect(articleVerdict(parse(`<article>${paragraphs(3)}</article>`))).toEqual({ article: true });
  });

  test.each(['application/xml', 'image/svg+xml'] as const)('%s: not-html', (type) => {
    expect(articleVerdict(parse('<svg xmlns="http://www.w3.org/2000/svg"/>', type))).toEqual({
      article: false,
      reason: 'not-html',
    });
  });

  test('a document in design mode: editor', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    inner.body.innerHTML = `<article>${paragraphs(5)}</article>`;
    expect(articleVerdict(inner)).toEqual({ article: true });
    inner.designMode = 'on';
    expect(articleVerdict(inner)).toEqual({ article: false, reason: 'editor' });
    frame.remove();
  });
});
