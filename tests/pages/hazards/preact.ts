/** A page that Preact hydrates and renders again. */
import { h, hydrate, render } from 'preact';
import { FIRST, followSteps, type Story } from './story.ts';

const app = document.getElementById('app');
const page = ({ key, version, paragraphs }: Story) =>
  h(
    'article',
    { key, class: `v${version}` },
    h('h1', null, 'A talk between Belgrade and Moscow'),
    paragraphs.map((text) => h('p', null, text)),
  );
if (app) {
  hydrate(page(FIRST), app);
  followSteps((story) => render(page(story), app));
}
