import { describe, expect, test } from 'vitest';
import { dayOf, isSameSite, pageMetadata } from '../../lib/page/metadata.ts';

/** A page at an address of this server, as the test's own is. */
const metadata = (html: string) => pageMetadata(new DOMParser().parseFromString(html, 'text/html'));
const here = (() => {
  const url = new URL(location.href);
  url.hash = '';
  return url.href;
})();
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe('address', () => {
  test.each([
    { name: 'none', html: '', url: here },
    {
      name: 'relative',
      html: '<link rel="canonical" href="/story/1#top">',
      url: `${location.origin}/story/1`,
    },
    {
      name: 'several rels',
      html: '<link rel="alternate canonical" href="/story/1">',
      url: `${location.origin}/story/1`,
    },
    { name: 'another site', html: '<link rel="canonical" href="https://example.org/story">', url: here },
    { name: 'no web address', html: '<link rel="canonical" href="javascript:alert(1)">', url: here },
    { name: 'not an address', html: '<link rel="canonical" href="http://[">', url: here },
    { name: 'front page by mistake', html: '<link rel="canonical" href="/">', url: here },
    { name: 'empty', html: '<link rel="canonical" href="">', url: here },
  ])('canonical: $name', ({ html, url }) => {
    expect(metadata(html).url).toBe(url);
  });

  test.each([
    ['www.example.com', 'example.com', true],
    ['m.example.com', 'www.example.com', true],
    ['news.example.com', 'example.com', true],
    ['example.com', 'notexample.com', false],
    ['a.co.uk', 'b.co.uk', false],
    ['Example.com', 'example.COM', true],
  ])('%s and %s', (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same);
    expect(isSameSite(other, one)).toBe(same);
  });
});

describe('title', () => {
  test.each([
    {
      name: 'og:title first',
      html: '<meta property="og:title" content=" A  title "><title>T</title><h1>H</h1>',
      title: 'A title',
    },
    {
      name: 'the one headline',
      html: '<title>T - Site</title><h1>The <b>head</b>line</h1>',
      title: 'The headline',
    },
    { name: 'of several headlines none', html: '<title>T</title><h1>A</h1><h1>B</h1>', title: 'T' },
    { name: 'empty og:title', html: '<meta property="og:title" content=" "><title>T</title>', title: 'T' },
    { name: 'nothing', html: '', title: '' },
  ])('$name', ({ html, title }) => {
    expect(metadata(html).title).toBe(title);
  });
});

describe('day of publication', () => {
  const DAY = '2024-10-20';
  test.each([
    {
      name: 'JSON-LD',
      html: jsonLd('{"@type":"NewsArticle","datePublished":"2024-10-20T23:30:00-05:00"}'),
      day: DAY,
    },
    {
      name: 'JSON-LD in a graph, type in a list',
      html: jsonLd(
        '{"@graph":[{"@type":"WebSite"},{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2024-10-20"}]}',
      ),
      day: DAY,
    },
    {
      name: 'a comment is no article',
      html: jsonLd('{"@type":"Comment","datePublished":"2024-10-21"}'),
      day: null,
    },
    {
      name: 'malformed JSON-LD is passed over',
      html: `${jsonLd('{oops')}${jsonLd('{"@type":"Article","datePublished":"2024-10-20"}')}`,
      day: DAY,
    },
    {
      name: 'JSON-LD of no use',
      html: jsonLd('[null, 3, "x", {"@type":"Article","datePublished":{"a":1}}]'),
      day: null,
    },
    {
      name: 'article:published_time',
      html: '<meta property="article:published_time" content="2024-10-20T08:00Z">',
      day: DAY,
    },
    {
      name: 'unreadable JSON-LD date, then the meta tag',
      html: `${jsonLd('{"@type":"Article","datePublished":"yesterday"}')}<meta property="article:published_time" content="2024-10-20">`,
      day: DAY,
    },
    {
      name: 'time in the header',
      html: '<article><header><time datetime="2024-10-20">20 Oct</time></header><p>a</p><p>b</p></article>',
      day: DAY,
    },
    {
      name: 'time deep in the text is another date',
      html: '<article><p>a</p><p>b</p><p>On <time datetime="2022-05-29">that day</time></p></article>',
      day: null,
    },
    { name: 'nothing', html: '', day: null },
  ])('$name', ({ html, day }) => {
    expect(metadata(html).published).toBe(day);
  });

  test.each([
    ['2024-10-20', DAY],
    ['20241020', DAY],
    ['2024/10/20 08:00', DAY],
    ['Sun, 20 Oct 2024 23:59:00 GMT', DAY],
    ['2024-13-01', null],
    ['2024-02-30', null],
    ['20/10/2024', null],
    ['10/20/2024', null],
    ['1729382400000', null],
    ['', null],
  ])('%s', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });
});

describe('language', () => {
  test.each([
    { name: 'of the page', html: '<html lang="en-gb">', language: 'en-GB' },
    { name: 'of the article', html: '<html lang="en"><article lang="sr-latn">', language: 'sr-Latn' },
    { name: 'og:locale', html: '<meta property="og:locale" content="bg_BG">', language: 'bg-BG' },
    {
      name: 'content-language',
      html: '<meta http-equiv="Content-Language" content="de, en">',
      language: 'de',
    },
    {
      name: 'nonsense, then another',
      html: '<html lang="!!"><meta property="og:locale" content="fr">',
      language: 'fr',
    },
    { name: 'none', html: '', language: null },
  ])('$name', ({ html, language }) => {
    expect(metadata(html).language).toBe(language);
  });
});
