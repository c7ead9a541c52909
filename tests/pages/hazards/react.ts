/** A page that React hydrates as a whole document and renders again. `mismatch` makes it throw the server's document away. */
import { createElement as h, type ReactElement, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { FIRST, followSteps, type Story } from './story.ts';

export function Page({ script, mismatch }: { script: string; mismatch: boolean }): ReactElement {
  const [story, setStory] = useState<Story>(FIRST);
  useEffect(() => followSteps(setStory), []);
  const hasMismatch = mismatch && typeof document !== 'undefined';
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { property: 'og:type', content: 'article' }),
      h('title', null, 'A talk between Belgrade and Moscow'),
    ),
    h(
      'body',
      null,
      h(
        'article',
        { key: story.key, className: `v${story.version}` },
        h('h1', null, hasMismatch ? 'A telephone call' : 'A talk between Belgrade and Moscow'),
        story.paragraphs.map((text, row) => h('p', { key: `${row}` }, text)),
      ),
      h('script', { src: script, suppressHydrationWarning: true }),
    ),
  );
}

if (typeof document !== 'undefined') {
  const script = document.querySelector('script')?.getAttribute('src') ?? '';
  const mismatch = location.pathname.includes('mismatch');
  hydrateRoot(document, h(Page, { script, mismatch }), { onRecoverableError: () => {} });
}
