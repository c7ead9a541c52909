/** Arbitrary HTML, well formed and not, with what runs, hides, shadows and clobbers in it; and arbitrary changes of a page. */
import fc from 'fast-check';
import { anyText } from '../../fuzz/texts.ts';

const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'a',
    'li',
    'ul',
    'h2',
    'section',
    'article',
    'blockquote',
    'table',
    'tr',
    'td',
    'pre',
  ],
  ...[
    'button',
    'textarea',
    'select',
    'option',
    'form',
    'details',
    'summary',
    'svg',
    'math',
    'noscript',
    'template',
    'x-part',
    'font',
    'slot',
  ],
];
const ATTRIBUTES = [
  ...[
    '',
    ' hidden',
    ' hidden=until-found',
    ' aria-hidden=true',
    ' dir=rtl',
    ' lang=sr',
    ' open',
    ' contenteditable',
    ' id=x name=y',
  ],
  ...[
    ' style="display:none"',
    ' style="display:inline"',
    ' style="display:block"',
    ' style="display:contents"',
    ' style="float:left"',
  ],
  ...[
    ' style="visibility:hidden"',
    ' style="white-space:pre"',
    ' style="opacity:0"',
    ' style="position:absolute;left:-9999px"',
  ],
  // Whatever runs tells so.
  ...[
    ' onclick="ran()"',
    ' onerror="ran()"',
    ' onload="ran()"',
    ' src=x: onerror=ran()',
    ' href="javascript:ran()"',
  ],
];
/** Makes blocks of all that was in line. */
export const SHEET = '<style>*{display:block}</style>';
/** Hides some. */
const HIDING = '<style>span, li, p + p { display: none }</style>';
const ODD = [
  '<br>',
  '<br><br>',
  '<wbr>',
  '<hr>',
  '<!-- c -->',
  '<!',
  '</p>',
  '</div>',
  '<p>',
  '<table>',
  '&amp;',
  '&#0;',
  '&lt;',
  '<input name=children>',
  '<img src=x: onerror="ran()">',
  '<svg onload="ran()">',
  '<script>ran()</script>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<noscript><img src=x: onerror="ran()"></noscript>',
  SHEET,
  '<input name=attributes>',
  '<input name=localName>',
  '<input name=firstChild>',
  '<input name=nextSibling>',
  '<input name=checkVisibility>',
  '<input name=parentElement>',
  '<img name=getRootNode>',
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const anyHtml: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { maxDepth: 5 },
    anyText.map(escaped),
    fc.constantFrom(...ODD),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), tie('nodes'))
      .map(([tag, attributes, inside]) => `<${tag}${attributes}>${inside}</${tag}>`),
    fc
      .tuple(fc.constantFrom('open', 'closed'), tie('nodes'))
      .map(([mode, inside]) => `<div><template shadowrootmode=${mode}>${inside}</template></div>`),
  ),
})).nodes;

/** A change of a page: at which of its nodes, what is done, and with what. */
export interface Step {
  at: number;
  to: number;
  act:
    | 'insert'
    | 'remove'
    | 'text'
    | 'move'
    | 'split'
    | 'normalise'
    | 'hide'
    | 'show'
    | 'wrap'
    | 'clone'
    | 'empty'
    | 'style'
    | 'slot';
  html: string;
}

export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    at: fc.nat(1e6),
    to: fc.nat(1e6),
    act: fc.constantFrom(
      'insert',
      'remove',
      'text',
      'move',
      'split',
      'normalise',
      'hide',
      'show',
      'wrap',
      'clone',
      'empty',
      'style',
      'slot',
    ),
    html: anyHtml,
  }),
  { minLength: 1, maxLength: 6 },
);

/** Takes one step below a root. */
export function take(root: Element, { at, to, act, html }: Step): void {
  const nodes = [...below(root)];
  const node = nodes[at % nodes.length];
  const other = nodes[to % nodes.length];
  if (!node || !other) return;
  const element = node instanceof Element ? node : node.parentElement;
  if (act === 'insert') element?.insertAdjacentHTML('beforeend', html);
  else if (act === 'remove' && node !== root) node.parentNode?.removeChild(node);
  else if (act === 'text' && node instanceof Text) node.data = html;
  else if (act === 'move' && !node.contains(other))
    (other instanceof Element ? other : other.parentElement)?.append(node);
  else if (act === 'split' && node instanceof Text && node.length > 1) node.splitText(node.length >> 1);
  else if (act === 'normalise') element?.normalize();
  else if (act === 'hide') element?.setAttribute('hidden', '');
  else if (act === 'show') element?.removeAttribute('hidden');
  else if (act === 'wrap' && node !== root) {
    // As translators and scripts that mark words do.
    const font = document.createElement('font');
    node.parentNode?.replaceChild(font, node);
    font.append(node);
  } else if (act === 'clone' && !node.contains(other))
    other.parentNode?.insertBefore(node.cloneNode(true), other);
  else if (act === 'style') element?.insertAdjacentHTML('afterbegin', to % 2 > 0 ? SHEET : HIDING);
  else if (act === 'slot')
    element?.setAttribute(element.localName === 'slot' ? 'name' : 'slot', to % 2 > 0 ? 'one' : '');
  else if (act === 'empty' && element !== root) element?.replaceChildren();
}

function* below(root: Node): Generator<Node> {
  for (const child of [...root.childNodes]) {
    yield child;
    yield* below(child);
  }
}
