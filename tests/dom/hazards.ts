/** What pages do to text, by name: each with the blocks a reader sees. Shared by the tests of reading and of ranges. */

export interface Hazard {
  name: string;
  html: string;
  /** The texts of the blocks, in reading order. */
  blocks: string[];
}

const CUT_OFF = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)';

export const HAZARDS: Hazard[] = [
  {
    name: 'split inline',
    html: '<p>Mr <b>Vu</b>čić <a href="#">spoke <em>with</em></a> <span>Put</span><span>in</span>.</p>',
    blocks: ['Mr Vučić spoke with Putin.'],
  },
  {
    name: 'white space and comments',
    html: '<p>\n  One\n\ttwo <b> three</b>  <!-- note -->\n four </p>',
    blocks: ['One two three four'],
  },
  { name: 'space across inline edges', html: '<p>one <b> two </b> three</p>', blocks: ['one two three'] },
  {
    name: 'br',
    html: '<p>First line<br>second line<br/>third</p>',
    blocks: ['First line second line third'],
  },
  { name: 'br after white space', html: '<p>first <br>\n second</p>', blocks: ['first second'] },
  {
    name: 'two br',
    html: '<div>First paragraph.<br> <br>Second <i>one</i>.<br><br><br>Third.</div>',
    blocks: ['First paragraph.', 'Second one.', 'Third.'],
  },
  { name: 'br after soft hyphen', html: '<p>foo&shy;<br>bar</p>', blocks: ['foo bar'] },
  {
    name: 'soft hyphen',
    html: '<p>Inter&shy;nati&shy;onal agree&shy;ment</p>',
    blocks: ['International agreement'],
  },
  { name: 'soft hyphen between spaces', html: '<p>one &shy; two</p>', blocks: ['one two'] },
  {
    name: 'zero-width characters',
    html: '<p>\ufeffMos\u200bcow and\u200c Kyiv\u200e, 30\u2060%</p>',
    blocks: ['Moscow and Kyiv, 30%'],
  },
  {
    name: 'nbsp and narrow spaces',
    html: '<p>10&nbsp;million\u202feuros&nbsp; &nbsp;paid</p>',
    blocks: ['10 million euros paid'],
  },
  { name: 'wbr', html: '<p>super<wbr>market</p>', blocks: ['supermarket'] },
  { name: 'surrogate pairs', html: '<p>𝐀 <b>🇷🇸</b>x 👩‍🚀 end</p>', blocks: ['𝐀 🇷🇸x 👩🚀 end'] },
  {
    name: 'script text',
    html: '<p>Before<script>var secret = 1;</script> after<style>p{}</style><noscript>no</noscript><template>t</template></p>',
    blocks: ['Before after'],
  },
  {
    name: 'controls keep words apart',
    html: '<p>Sign<button>up</button>now<input value="x"><select><option>o</option></select>ok<textarea>t</textarea></p>',
    blocks: ['Sign now ok'],
  },
  {
    name: 'drawings',
    html: '<p>Up<svg><text>svg</text></svg>per <canvas>c</canvas>case</p>',
    blocks: ['Upper case'],
  },
  {
    name: 'hidden',
    html: `<p>Seen<span hidden>a</span><span style="display:none">b</span><span aria-hidden="true">c</span>
      <span style="opacity:0">d</span><span style="visibility:hidden">e</span> text</p><div style="content-visibility:hidden">f</div>`,
    blocks: ['Seen text'],
  },
  {
    name: 'visible inside visibility hidden',
    html: '<div style="visibility:hidden">no<p style="visibility:visible">yes</p></div>',
    blocks: ['yes'],
  },
  { name: 'sr-only', html: `<p>Seen <span style="${CUT_OFF}">unseen</span>text</p>`, blocks: ['Seen text'] },
  {
    name: 'collapsed to nothing',
    html: '<p>Seen</p><div style="height:0;overflow:hidden"><p>folded</p></div>',
    blocks: ['Seen'],
  },
  {
    name: 'off the edge',
    html: '<p>Seen</p><div style="position:absolute;left:-9999px">gone</div><div style="position:absolute;top:-9999px">gone</div>',
    blocks: ['Seen'],
  },
  {
    name: 'until-found',
    html: '<p>Seen</p><div hidden="until-found">direct <p>to be <b>found</b></p><p style="display:none">never</p></div>',
    blocks: ['Seen', 'direct', 'to be found'],
  },
  {
    name: 'until-found around boxes that clip',
    html: `<div hidden="until-found"><div style="overflow:hidden"><p>to be found</p></div><p style="${CUT_OFF}">never</p></div>`,
    blocks: ['to be found'],
  },
  {
    name: 'closed details',
    html: '<details>loose<summary>More</summary><p>inner</p></details><details open><summary>Less</summary><p>open</p></details>',
    blocks: ['More', 'Less', 'open'],
  },
  {
    name: 'display contents',
    html: '<div style="display:contents">loose <span style="display:contents">words</span></div>',
    blocks: ['loose words'],
  },
  {
    name: 'spans that are blocks',
    html: '<div><span style="display:block">One.</span><span style="display:block">Two.</span></div>',
    blocks: ['One.', 'Two.'],
  },
  {
    name: 'block that flows in line',
    html: '<div>One <div style="display:inline">two</div> three</div>',
    blocks: ['One two three'],
  },
  {
    name: 'floated initial',
    html: '<p><span style="float:left;font-size:3em">T</span>he president</p>',
    blocks: ['The president'],
  },
  {
    name: 'inline-block word',
    html: '<p>re<span style="display:inline-block">mark</span>able</p>',
    blocks: ['remarkable'],
  },
  {
    name: 'text around a nested block',
    html: '<div>before <p>inside</p> after</div>',
    blocks: ['before', 'inside', 'after'],
  },
  {
    name: 'block inside inline',
    html: '<div>a <b>b<p>c</p>d</b> e</div>',
    blocks: ['a b', 'c', 'd e'],
  },
  {
    name: 'empty blocks part text',
    html: '<div>one<hr>two<div></div>three</div>',
    blocks: ['one', 'two', 'three'],
  },
  {
    name: 'headings, lists, quotes, captions, tables, definitions',
    html: `<h2>H</h2><ul><li>one<li>two<ul><li>deep</ul></ul><blockquote>q<p>r</p></blockquote>
      <figure><img alt="alt"><figcaption>cap</figcaption></figure>
      <table><caption>t</caption><tr><th>a<td>b</table><dl><dt>x<dd>y</dl>`,
    blocks: ['H', 'one', 'two', 'deep', 'q', 'r', 'cap', 't', 'a', 'b', 'x', 'y'],
  },
  {
    name: 'preformatted',
    html: '<pre>First\nparagraph.\n\nSecond.</pre><p style="white-space:pre-line">a\n \nb</p><p>c\n\nd</p>',
    blocks: ['First paragraph.', 'Second.', 'a', 'b', 'c d'],
  },
  {
    name: 'rtl',
    html: '<p dir="rtl">قال <b>الرئيس</b> إن\u200f 20 <bdi>Putin</bdi>\u200e</p>',
    blocks: ['قال الرئيس إن 20 Putin'],
  },
  { name: 'ruby', html: '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby>字</p>', blocks: ['漢字'] },
  {
    name: 'navigation of the site',
    html: `<header><a href="/">Site</a></header><nav>menu</nav><div role="navigation">x</div><main><h1>Head</h1><p>Text</p></main>
      <aside>Most read</aside><div role="complementary">more</div><footer>Imprint</footer><div role="search">find</div>`,
    blocks: ['Head', 'Text'],
  },
  {
    name: 'parts of the article',
    html: `<article><header><h1>Head</h1></header><nav>toc</nav><p>Text</p><aside><ul><li><a href="/x">Related</a></li></ul></aside>
      <footer>Correction</footer></article><main><aside>Most read</aside></main>`,
    blocks: ['Head', 'Text', 'Related', 'Correction'],
  },
  {
    name: 'headline in a page header',
    html: '<header><nav>menu</nav><h1>Head</h1></header><article><p>Text</p></article>',
    blocks: ['Head', 'Text'],
  },
  {
    name: 'cookie banner and dialogs',
    html: `<article><p>Text</p></article><div style="position:fixed;bottom:0">We use cookies</div>
      <div role="dialog">Subscribe</div><dialog open>Hello</dialog>`,
    blocks: ['Text'],
  },
  {
    name: 'fixed shell around the article',
    html: '<div style="position:fixed;inset:0;overflow:auto"><article><p>Text</p></article></div>',
    blocks: ['Text'],
  },
  {
    name: 'comment form and comments',
    html: '<article><p>Text</p></article><form><p>Leave a reply</p><textarea></textarea></form><div id="comments"><p>First!</p></div>',
    blocks: ['Text'],
  },
  {
    name: 'page in a form',
    html: '<form><p>One</p><p>Two</p><p>Three</p></form>',
    blocks: ['One', 'Two', 'Three'],
  },
  {
    name: 'contenteditable',
    html: '<p>Text</p><div contenteditable>draft</div><p contenteditable="false">fixed</p>',
    blocks: ['Text', 'fixed'],
  },
  {
    name: 'declarative shadow root with a slot',
    html: '<x-story><template shadowrootmode="open"><h2>Inside</h2><slot></slot><p>After</p></template><p>Slotted</p></x-story>',
    blocks: ['Inside', 'Slotted', 'After'],
  },
  {
    name: 'link in a sentence',
    html: '<p>He said <a href="#">it would</a> rain.</p>',
    blocks: ['He said it would rain.'],
  },
];
