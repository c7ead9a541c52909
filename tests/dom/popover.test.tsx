import axe from 'axe-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contextOf } from '../../lib/claims/context.ts';
import type { Claim } from '../../lib/claims/types.ts';
import type { Match, Reason } from '../../lib/match/types.ts';
import { type Guard, guardClicks, SETTLED } from '../../lib/popover/guard.ts';
import { HOST_TAG, isOwnHost } from '../../lib/popover/host.ts';
import { openPopover } from '../../lib/popover/open.ts';
import type { CloseReason, PopoverContent } from '../../lib/popover/types.ts';
import { ammunition, firstCall, gas, samplePack, sources } from '../unit/sample-pack.ts';
import { stage, testSignal } from './stage.ts';

const FAKTI = sources.fakti.url.value;
const ARTICLE = `<article style="font: 18px/1.5 sans-serif; width: 600px; max-width: 100%">
  <p><button id="before">A control of the page</button></p>
  <p id="sentence">It was his first conversation with Putin in over seven years, he wrote on Sunday.</p>
  <p style="height: 1600px">The rest of the page.</p></article>`;

interface Options {
  claim?: Claim;
  url?: string;
  match?: Partial<Match>;
  total?: number;
  pack?: typeof samplePack;
  notThisClaim?: (isNot: boolean) => Promise<boolean>;
  openPanel?: () => void;
  isDismissed?: boolean;
  guard?: Guard;
}

const contentOf = ({
  claim = firstCall,
  url,
  match = {},
  total = 9,
  pack = samplePack,
  isDismissed = false,
}: Options): PopoverContent => ({
  context: contextOf(pack, claim.id, url),
  sentence: document.querySelector('#sentence')?.textContent ?? '',
  position: { index: 1, total },
  isDismissed,
  match: {
    claim: claim.id,
    tier: 'sure',
    confidence: 0.93,
    start: 0,
    end: 10,
    differs: [],
    why: () => [],
    ...match,
  },
});

function sentenceRange(): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#sentence') ?? document.body);
  return range;
}

/** Opens a popover over the test article. The closed shadow root is caught as it is made; nothing of the code under test is changed. */
function open(options: Options = {}) {
  if (!document.querySelector('#sentence')) stage(ARTICLE);
  const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  onTestFinished(() => attachShadow.mockRestore());
  const closed: CloseReason[] = [];
  const session = testSignal();
  const handlers = {
    previous: vi.fn(),
    next: vi.fn(),
    closed: (reason: CloseReason) => closed.push(reason),
    ...(options.notThisClaim ? { notThisClaim: options.notThisClaim } : {}),
    ...(options.openPanel ? { openPanel: options.openPanel } : {}),
  };
  const anchor = sentenceRange();
  const line = anchor.getBoundingClientRect();
  const popover = openPopover({
    document,
    anchor,
    point: { x: line.left + 120, y: line.top + 5 },
    theme: 'light',
    content: contentOf(options),
    handlers,
    guard: options.guard ?? (() => {}),
    signal: session.signal,
  });
  const root = attachShadow.mock.results.at(-1)?.value as ShadowRoot;
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the popover shows no ${selector}`);
    return element;
  };
  const texts = (selector: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  const button = (label: string): HTMLElement => {
    const found = [...root.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(label),
    );
    if (!found) throw new Error(`the popover has no button ${label}`);
    return found;
  };
  return { popover, root, find, texts, button, closed, handlers, session, anchor, card: find('.sl-card') };
}

/** The card has its place, is seen and has the focus: all of it comes before the next frame. */
const settled = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** A press of the reader's own, at a point of the viewport. */
const pressAt = (position: { x: number; y: number }): Promise<void> =>
  userEvent.click(document.documentElement, { position, force: true });

const middleOf = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

const host = (): Element | null => document.querySelector(HOST_TAG);

// States

test('state: other sources report the claim', () => {
  const { texts, find, root } = open({ claim: ammunition });
  expect(texts('.sl-claim')).toEqual([ammunition.statement]);
  expect(texts('.sl-agreement')).toEqual(['1 of 4 other sources reports this']);
  expect(texts('.sl-report h3')).toEqual(['uslive.com']);
  expect(find('.sl-facts').textContent).toBe('date not known · likely via AP');
  expect(find('blockquote q').textContent).toBe('about 800 million euros');
  expect(root.querySelector('.sl-difference')).toBeNull();
  expect(find('.sl-card').getAttribute('aria-labelledby')).toBe(find('.sl-claim').id);
});

test('state: one source differs; its words are marked and the line of agreement says on what', () => {
  const { texts } = open();
  expect(texts('.sl-agreement')).toEqual([
    'All 4 other sources report this, from 3 origins · 1 differs on duration',
  ]);
  expect(texts('.sl-chip')).toEqual([
    'reports this',
    'reports this',
    'differs on the duration',
    'adds to this',
  ]);
  expect(texts('.sl-report mark')).toEqual(['over seven years']);
  expect(texts('.sl-report .sl-note')).toEqual([
    'Says “over seven years” where the claim says “about two and a half years”.',
  ]);
  expect(texts('.sl-report h3')[2]).toBe('likely Brussels Signal');
});

test('state: a source says the opposite', () => {
  const { texts } = open({ claim: gas });
  expect(texts('.sl-agreement')[0]).toContain('1 says the opposite');
  expect(texts('.sl-chip')).toContain('says the opposite');
});

test('state: this page differs; both wordings stand side by side with the words that differ marked', () => {
  const { texts, find } = open({
    match: { differs: [{ kind: 'number', page: 'over seven years', claim: 'about two and a half years' }] },
  });
  expect(texts('.sl-difference h3')).toEqual(['This page differs on the duration']);
  expect(texts('.sl-difference dt')).toEqual(['This page', 'The claim']);
  expect(texts('.sl-difference mark')).toEqual(['over seven years', 'about two and a half years']);
  const [left, right] = [...find('.sl-difference dl').children].map((side) => side.getBoundingClientRect());
  expect(left?.top).toBe(right?.top);
  expect(left?.right).toBeLessThan(right?.left ?? 0);
  expect(getComputedStyle(find('.sl-difference mark')).textDecorationLine).toBe('underline');
});

test('state: words that the sentence does not hold letter for letter are shown all the same', () => {
  const { texts } = open({ match: { differs: [{ kind: 'date', page: '2024-10-21', claim: 'Sunday' }] } });
  expect(texts('.sl-difference mark')).toEqual(['2024-10-21', 'Sunday']);
});

test('state: the page is one of the sources; its own report comes last and is named so', () => {
  const { texts } = open({ url: FAKTI });
  expect(texts('.sl-body > .sl-note')[0]).toBe('You are reading one of the sources: Fakti.bg');
  expect(texts('.sl-agreement')[0]).toContain('All 3 other sources report this, from 2 origins');
  expect(texts('.sl-report h3').at(-1)).toBe('Fakti.bgthis page');
  expect(texts('.sl-here')).toHaveLength(1);
});

test('state: only in this source', () => {
  const { texts } = open({ claim: ammunition, url: sources.uslive.url.value });
  expect(texts('.sl-agreement')).toEqual(['Only in this source']);
  expect(texts('.sl-kicker')).toEqual(['The claim']);
});

test('state: some sources are silent', () => {
  expect(open({ claim: gas }).texts('.sl-silent')).toEqual(['Not in: likely Brussels Signal, uslive.com']);
});

test('state: no source is silent', () => {
  expect(open().texts('.sl-silent')).toEqual([]);
});

test('state: an address leads to the passage, without one there is no link', () => {
  const { root, texts } = open({ claim: gas });
  const links = [...root.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `${FAKTI}#:~:text=no%20gas%20was%20promised`,
  ]);
  expect(links[0]?.target).toBe('_blank');
  expect(links[0]?.rel).toBe('noopener noreferrer');
  expect(texts('.sl-quiet')).toEqual(['No address known']);
});

test('state: a single mark has no way to others', () => {
  const { texts, button } = open({ total: 1 });
  expect(texts('.sl-position')).toEqual([]);
  expect(() => button('Next claim')).toThrow();
});

test('state: why this match, folded until asked for', () => {
  const why: Reason[] = [
    { kind: 'gate', gate: 'close-wording' },
    { kind: 'names', names: ['Putin', 'Vučić'] },
    { kind: 'missing', words: ['winter'] },
  ];
  const { find, texts } = open({ match: { why: () => why } });
  expect(find('.sl-why').hasAttribute('open')).toBe(false);
  find('.sl-why summary').click();
  expect(find('.sl-why').hasAttribute('open')).toBe(true);
  expect(texts('.sl-why li')).toEqual([
    'The sentence says it in close words.',
    'Shared names: Putin, Vučić',
    'In the claim, not in the sentence: winter',
    'Estimated: 93 in 100 readers would agree that the sentence states this claim.',
  ]);
});

test('state: "Not this claim" is offered only where somebody listens', () => {
  expect(() => open().button('Not this claim')).toThrow();
  const notThisClaim = vi.fn(async () => true);
  open({ notThisClaim }).button('Not this claim').click();
  expect(notThisClaim).toHaveBeenCalledExactlyOnceWith(true);
});

test('"Not this claim" is noted, told, and can be taken back; the focus stays where it was', async () => {
  const notThisClaim = vi.fn(async () => true);
  const { button, texts, root, find } = open({ notThisClaim });
  await settled();
  button('Not this claim').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => texts('.sl-dismissed')).toHaveLength(1);
  expect(find('.sl-dismissed').textContent).toContain('Noted in this browser.');
  await expect.poll(() => root.activeElement?.textContent).toBe('Undo');
  expect(texts('[role=status]')[0]).toContain('Noted in this browser.');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement?.textContent).toBe('Not this claim');
  expect(notThisClaim.mock.calls).toEqual([[true], [false]]);
  expect(texts('[role=status]')).toEqual(['Taken back']);
});

test('what could not be remembered is told, and nothing is shown as noted', async () => {
  const { button, texts } = open({ notThisClaim: async () => false });
  button('Not this claim').click();
  await expect.poll(() => texts('[role=status]')).toEqual(['Could not be remembered']);
  expect(texts('.sl-dismissed')).toEqual([]);
});

test('state: the sentence was taken out before', () => {
  const { button } = open({ notThisClaim: async () => true, isDismissed: true });
  expect(button('Undo')).toBeTruthy();
  expect(() => button('Not this claim')).toThrow();
});

test('state: the panel is offered only where it can be opened', () => {
  expect(() => open().button('Open in the panel')).toThrow();
  const openPanel = vi.fn();
  open({ openPanel }).button('Open in the panel').click();
  expect(openPanel).toHaveBeenCalledOnce();
});

test('state: outlets of one origin stand together under its name', () => {
  const { texts, root } = open();
  expect(texts('.sl-origin-name')).toEqual(['likely AP, in 2 outlets']);
  expect([...root.querySelectorAll('.sl-origin h3')].map((one) => one.textContent)).toEqual([
    'likely Brussels Signal',
    'uslive.com',
  ]);
});

// Text is text

test('what a pack or a page says is text, never markup, and never an address to run', () => {
  const evil = '<img src=x onerror="window.__ran = 1"><b>bold</b>';
  const pack = structuredClone(samplePack);
  for (const claim of pack.claims) claim.statement = evil;
  for (const report of pack.reports)
    Object.assign(report, { summary: evil, quotation: { exact: evil }, origin: evil });
  for (const source of pack.sources) {
    source.publisher.value = evil;
    source.url = { value: 'javascript:window.__ran=1', certainty: 'certain' };
  }
  const { root, texts } = open({ pack, match: { why: () => [{ kind: 'words', words: [evil] }] } });
  expect(texts('.sl-claim')).toEqual([evil]);
  expect(root.querySelectorAll('img, b, a')).toHaveLength(0);
});

// The page

test('the page is the same after the popover as before it', () => {
  stage(ARTICLE);
  const before = document.documentElement.outerHTML;
  const { popover } = open();
  expect(document.querySelectorAll(HOST_TAG)).toHaveLength(1);
  expect(host()?.parentNode).toBe(document.documentElement);
  popover.close();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the host is known by its name, shows nothing of its inside, and stands in the top layer', () => {
  open();
  const element = host() ?? document.body;
  expect(isOwnHost(element)).toBe(true);
  expect(isOwnHost(document.body)).toBe(false);
  expect(element.shadowRoot).toBeNull();
  expect(element.matches(':popover-open')).toBe(true);
});

test('hostile page styles neither hide, move nor restyle the card', async () => {
  const measured = async (): Promise<unknown> => {
    const { card, popover, find } = open();
    await settled();
    for (const animation of card.getAnimations()) animation.finish();
    const { width, left } = card.getBoundingClientRect();
    const { fontSize, fontFamily, color, lineHeight, letterSpacing, textTransform } = getComputedStyle(
      find('.sl-summary'),
    );
    const shown = card.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    popover.close();
    return { width, left, fontSize, fontFamily, color, lineHeight, letterSpacing, textTransform, shown };
  };
  stage(ARTICLE);
  const plain = await measured();
  stage(
    '',
    `* { all: revert !important }
     html { font-size: 62.5%; --sl-text-main: lime; --sl-surface-card: lime }
     ${HOST_TAG}, * { font: 40px cursive; letter-spacing: 4px; text-transform: uppercase; color: lime; --sl-text-main: lime !important }
     ${HOST_TAG} { display: none !important; opacity: 0 !important; transform: translate(300px) scale(2) !important;
       left: 500px !important; filter: blur(9px) !important; visibility: hidden !important; zoom: 3 !important }`,
  );
  const here = (await measured()) as { shown: boolean };
  expect(here.shown).toBe(true);
  // `revert` takes the article's own styles, so only the place across may move with it.
  expect({ ...here, left: 0 }).toEqual({ ...(plain as object), left: 0 });
});

// Closing and focus

test('focus goes into the card, and Escape gives it back to where it was', async () => {
  stage(ARTICLE);
  document.querySelector<HTMLElement>('#before')?.focus();
  const { root, card, closed } = open();
  await settled();
  expect(root.activeElement).toBe(card);
  await userEvent.keyboard('{Tab}');
  expect(root.activeElement?.getAttribute('aria-label')).toBe('Previous claim');
  await userEvent.keyboard('{Escape}');
  expect(closed).toEqual(['escape']);
  expect(host()).toBeNull();
  expect(document.activeElement?.id).toBe('before');
});

test('the close button closes and gives the focus back', async () => {
  stage(ARTICLE);
  document.querySelector<HTMLElement>('#before')?.focus();
  const { button, closed } = open();
  await settled();
  const heard = vi.fn();
  window.addEventListener('click', heard, { signal: testSignal().signal });
  button('Close').click();
  expect(closed).toEqual(['button']);
  expect(heard).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('before');
});

test('a press outside closes and leaves the focus to the press; a press inside does not close', async () => {
  stage(ARTICLE);
  const { card, closed } = open();
  await settled();
  await pressAt(middleOf(card));
  expect(closed).toEqual([]);
  await userEvent.click(document.querySelector('#before') ?? document.body);
  expect(closed).toEqual(['outside']);
  expect(document.activeElement?.id).toBe('before');
});

test('after a press outside the focus is not pulled back to where it was', async () => {
  stage(ARTICLE);
  document.querySelector<HTMLElement>('#before')?.focus();
  const { closed } = open();
  await settled();
  await pressAt({ x: 900, y: 700 });
  expect(closed).toEqual(['outside']);
  expect(document.activeElement).toBe(document.body);
});

test('Escape works from the page too, and the page does not hear of it', async () => {
  stage(ARTICLE);
  const { closed } = open();
  const heard = vi.fn();
  document.addEventListener('keydown', heard, { signal: testSignal().signal });
  document.querySelector<HTMLElement>('#before')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(closed).toEqual(['escape']);
  expect(heard).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(heard).toHaveBeenCalledOnce();
});

test('only a press on a card that has stood long enough is taken', async () => {
  stage(ARTICLE);
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  // The browser vouches for nothing in the frame in which these tests run; that it does in a tab is tested in the built extension.
  const vouching = Object.getOwnPropertyDescriptor(IntersectionObserver.prototype, 'trackVisibility');
  Reflect.deleteProperty(IntersectionObserver.prototype, 'trackVisibility');
  onTestFinished(() => {
    clock.mockRestore();
    if (vouching) Object.defineProperty(IntersectionObserver.prototype, 'trackVisibility', vouching);
  });
  const notThisClaim = vi.fn(async () => true);
  const { button, card, texts } = open({ notThisClaim, guard: guardClicks });
  await settled();
  const press = async (): Promise<boolean> => {
    const before = notThisClaim.mock.calls.length;
    await pressAt(middleOf(button('Not this claim')));
    return notThisClaim.mock.calls.length > before;
  };
  button('Not this claim').scrollIntoView();
  now += SETTLED - 1;
  expect(await press(), 'too early').toBe(false);
  expect(texts('[role="status"]').join('')).toMatch(/^Press again/);
  now += 1;
  button('Not this claim').click();
  expect(notThisClaim, 'made up').not.toHaveBeenCalled();

  card.style.left = `${Number.parseFloat(card.style.left) + 3}px`;
  expect(await press(), 'moved meanwhile').toBe(false);
  now += SETTLED;
  const cover = document.createElement('div');
  cover.popover = 'manual';
  document.body.append(cover);
  onTestFinished(() => cover.remove());
  cover.showPopover();
  expect(await press(), 'covered').toBe(false);
  expect(await press(), 'just come to the front').toBe(false);
  now += SETTLED;
  expect(await press()).toBe(true);
});

test('keys pressed inside do not reach the page’s shortcuts', async () => {
  const { button } = open();
  await settled();
  const heard = vi.fn();
  for (const type of ['keydown', 'keypress', 'keyup', 'click'])
    document.addEventListener(type, heard, { signal: testSignal().signal });
  button('Next claim').focus();
  await userEvent.keyboard('j{Enter}');
  expect(heard).not.toHaveBeenCalled();
});

test('the end of the page session takes the popover along', () => {
  const { session, closed } = open();
  session.abort();
  expect(closed).toEqual(['aborted']);
  expect(host()).toBeNull();
});

test('a session that is over opens nothing', () => {
  stage(ARTICLE);
  const closed: CloseReason[] = [];
  openPopover({
    document,
    anchor: sentenceRange(),
    point: null,
    theme: 'dark',
    content: contentOf({}),
    handlers: { previous() {}, next() {}, closed: (reason) => closed.push(reason) },
    guard: () => {},
    signal: AbortSignal.abort(),
  });
  expect(host()).toBeNull();
  expect(closed).toEqual(['aborted']);
});

test('a page that throws the host out has closed the popover', async () => {
  const { closed } = open();
  host()?.remove();
  await expect.poll(() => closed).toEqual(['removed']);
});

test('closed is told once', async () => {
  const { popover, session, closed } = open();
  popover.close();
  popover.close();
  session.abort();
  await userEvent.keyboard('{Escape}');
  expect(closed).toEqual(['caller']);
});

// Going on and copying

test('previous and next ask the page; an update keeps the focus, tells the claim and starts at its top', async () => {
  await page.viewport(320, 400);
  onTestFinished(() => page.viewport(1000, 800));
  const { button, handlers, popover, root, find, anchor, texts } = open();
  await settled();
  button('Previous claim').click();
  expect(handlers.previous).toHaveBeenCalledOnce();
  const next = button('Next claim');
  next.focus();
  next.click();
  expect(handlers.next).toHaveBeenCalledOnce();
  find('.sl-scroller').scrollTop = 50;
  expect(find('.sl-scroller').scrollTop).toBe(50);
  popover.update({ ...contentOf({ claim: gas }), position: { index: 2, total: 9 } }, anchor);
  expect(texts('.sl-claim')).toEqual([gas.statement]);
  expect(texts('.sl-position')).toEqual(['3 of 9']);
  expect(root.activeElement).toBe(next);
  expect(find('.sl-scroller').scrollTop).toBe(0);
  await expect.poll(() => texts('[role=status]')).toEqual([`3 of 9: ${gas.statement}`]);
});

test('a citation is copied and told', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => write.mockRestore());
  const { button, texts } = open({ claim: ammunition });
  button('Copy citation').click();
  await expect.poll(() => texts('[role=status]')).toEqual(['Copied']);
  expect(write).toHaveBeenCalledWith(
    'uslive.com, date not known: “about 800 million euros” (paragraph 2). https://uslive.com/?p=288686',
  );
});

test('where the clipboard is refused, the copy event is used; where that fails too, it is said', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  const command = vi.spyOn(document, 'execCommand');
  onTestFinished(() => {
    write.mockRestore();
    command.mockRestore();
  });
  const copied: string[] = [];
  command.mockImplementation(() => {
    const event = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      cancelable: true,
      bubbles: true,
    });
    document.body.dispatchEvent(event);
    copied.push(event.clipboardData?.getData('text/plain') ?? '');
    return true;
  });
  const { button, texts } = open({ claim: ammunition });
  button('Copy citation').click();
  await expect.poll(() => texts('[role=status]')).toEqual(['Copied']);
  expect(copied[0]).toMatch(/^uslive\.com/);
  command.mockImplementation(() => false);
  button('Copy citation').click();
  await expect.poll(() => texts('[role=status]')).toEqual(['Could not copy']);
});

// Place

test('the card stands under the clicked line and follows it when the page scrolls', async () => {
  const { card, anchor } = open();
  await settled();
  const [line] = anchor.getClientRects();
  const gap = (): number => Math.round(card.getBoundingClientRect().top - (line?.bottom ?? 0));
  const before = card.getBoundingClientRect().top;
  expect(gap()).toBeGreaterThanOrEqual(0);
  expect(gap()).toBeLessThan(14);
  onTestFinished(() => scrollTo(0, 0));
  // The size observers answer once of themselves; only after that is a move the scrolling's own.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  scrollTo(0, 40);
  await expect.poll(() => card.getBoundingClientRect().top).toBe(before - 40);
});

test('at 320 px the card has the width of the screen less its margins and never leaves it', async () => {
  await page.viewport(320, 480);
  onTestFinished(() => page.viewport(1000, 800));
  const { card, find } = open({
    match: { differs: [{ kind: 'number', page: 'over seven years', claim: 'about two and a half years' }] },
  });
  await settled();
  const box = card.getBoundingClientRect();
  expect(box.left).toBe(8);
  expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth - 8);
  expect(box.top).toBeGreaterThanOrEqual(8);
  expect(box.bottom).toBeLessThanOrEqual(472);
  const scroller = find('.sl-scroller');
  expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight);
  expect(scroller.scrollWidth).toBe(scroller.clientWidth);
});

test('words without end are broken, not cut off or scrolled sideways', async () => {
  await page.viewport(320, 600);
  onTestFinished(() => page.viewport(1000, 800));
  const pack = structuredClone(samplePack);
  const long = 'x'.repeat(120);
  for (const claim of pack.claims) claim.statement = long;
  for (const source of pack.sources) source.publisher.value = long;
  for (const report of pack.reports)
    Object.assign(report, { summary: long, quotation: { exact: long }, origin: long });
  const { root, card } = open({ pack, match: { differs: [{ kind: 'date', page: long, claim: long }] } });
  await settled();
  const { right } = card.getBoundingClientRect();
  for (const element of root.querySelectorAll<HTMLElement>('.sl-body :not(.sl-unseen)')) {
    expect(element.getBoundingClientRect().right, element.className).toBeLessThanOrEqual(right);
    expect(
      element.scrollWidth - element.clientWidth,
      `${element.tagName} ${element.className}`,
    ).toBeLessThanOrEqual(getComputedStyle(element).display === 'inline' ? Number.POSITIVE_INFINITY : 0);
  }
});

test('controls are at least 24 px each way', async () => {
  const { root } = open({ claim: gas, notThisClaim: async () => true });
  await settled();
  const controls = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
  expect(controls.length).toBeGreaterThan(6);
  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.textContent ?? '').toBeGreaterThanOrEqual(24);
  }
});

test.each(['light', 'dark'] as const)('axe finds nothing to complain of in the %s card', async (theme) => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function openly(this: Element) {
    return attach.call(this, { mode: 'open' });
  };
  onTestFinished(() => {
    Element.prototype.attachShadow = attach;
  });
  stage(ARTICLE);
  openPopover({
    document,
    anchor: sentenceRange(),
    point: null,
    theme,
    content: contentOf({
      url: FAKTI,
      match: { differs: [{ kind: 'number', page: 'over seven years', claim: 'about two and a half years' }] },
    }),
    handlers: { previous() {}, next() {}, closed() {}, notThisClaim: async () => true },
    guard: () => {},
    signal: testSignal().signal,
  });
  await settled();
  const result = await axe.run({ fromShadowDom: [HOST_TAG, '.sl-card'] }, { resultTypes: ['violations'] });
  expect(result.passes.length).toBeGreaterThan(10);
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
});
