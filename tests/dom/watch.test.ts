import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type PageChange,
  WATCH_LIMITS,
  type WatchLimits,
  watchAddress,
  watchBlocks,
} from '../../lib/page/watch.ts';
import { stage, testSignal } from './stage.ts';

/** Watches, with time in our hands: `told` waits for the observer and then lets everything that is due happen. */
function watch(root: Element, limits: Partial<WatchLimits> = {}) {
  const changes: PageChange[] = [];
  const controller = testSignal();
  let isFirst = true;
  const watchShadow = watchBlocks(
    root,
    (change) => {
      if (!isFirst) changes.push(change);
      isFirst = false;
    },
    controller.signal,
    { ...WATCH_LIMITS, ...limits },
  );
  async function told(): Promise<PageChange[]> {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(WATCH_LIMITS.gather + WATCH_LIMITS.patience);
    return changes.splice(0);
  }
  return { changes, controller, told, watchShadow };
}

const paragraph = (text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

describe('watchBlocks', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'requestIdleCallback', 'requestAnimationFrame', 'performance'],
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const cases: {
    name: string;
    html: string;
    change: (root: HTMLElement) => void;
    parts: string[];
    around: string[];
  }[] = [
    {
      name: 'a late paragraph',
      html: '<div><p>a</p></div>',
      change: (root) => root.firstElementChild!.append(paragraph('late')),
      parts: ['P late'],
      around: ['DIV alate'],
    },
    {
      name: 'text changed in a split inline',
      html: '<p>a <b>two <i>three</i></b></p><p>b</p>',
      change: (root) => (root.querySelector('i')!.firstChild!.nodeValue = 'four'),
      parts: ['P a two four'],
      around: ['DIV a two fourb'],
    },
    {
      name: 'an inline element added',
      html: '<p>a </p><p>b</p>',
      change: (root) => root.querySelector('p')!.insertAdjacentHTML('beforeend', '<b>new</b>'),
      parts: ['P a new'],
      around: ['P a new', 'DIV a newb'],
    },
    {
      name: 'an inline element removed',
      html: '<p>a <b>two</b></p>',
      change: (root) => root.querySelector('b')!.remove(),
      parts: [],
      around: ['P a '],
    },
    {
      name: 'a block removed: nothing to read, blocks to drop',
      html: '<p>a</p><p>b</p>',
      change: (root) => root.lastElementChild!.remove(),
      parts: [],
      around: ['DIV a'],
    },
    {
      name: 'shown by attribute',
      html: '<div><p hidden>a</p></div>',
      change: (root) => root.querySelector('p')!.removeAttribute('hidden'),
      parts: ['P a'],
      around: ['DIV a'],
    },
    {
      name: 'several changes, one inside another',
      html: '<section><p>a</p></section><p>b</p>',
      change: (root) => {
        root.lastElementChild!.firstChild!.nodeValue = 'bb';
        const section = document.createElement('section');
        root.append(section);
        section.append(paragraph('x'), paragraph('y'));
      },
      parts: ['P bb', 'SECTION xy'],
      around: ['DIV abbxy', 'SECTION xy'],
    },
    {
      name: 'added and taken away again',
      html: '<p>a</p>',
      change: (root) => {
        const late = paragraph('x');
        root.append(late);
        late.remove();
      },
      parts: [],
      around: ['DIV a'],
    },
  ];
  test.each(cases)('$name', async ({ html, change, parts, around }) => {
    const root = stage(html);
    const { told } = watch(root);
    change(root);
    const changes = await told();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'parts' });
    const [first] = changes;
    const named = (all: Iterable<Element>): string[] =>
      [...all].map((part) => `${part.nodeName} ${part.textContent}`);
    expect(first?.kind === 'parts' && named(first.parts)).toEqual(parts);
    expect(first?.kind === 'parts' && named(first.around)).toEqual(around);
  });

  test('changes within the gathering time are told once', async () => {
    const root = stage('<p>a</p>');
    const { told, changes } = watch(root);
    for (let step = 0; step < 5; step++) {
      root.append(paragraph(`${step}`));
      await vi.advanceTimersByTimeAsync(WATCH_LIMITS.gather / 10);
      expect(changes).toEqual([]);
    }
    expect(await told()).toMatchObject([{ kind: 'parts', parts: { length: 5 } }]);
  });

  test('a flood is told as one rescan', async () => {
    const root = stage('');
    const { told } = watch(root, { records: 20 });
    for (let step = 0; step < 21; step++) root.append(paragraph('x'));
    expect(await told()).toEqual([{ kind: 'all' }]);
    root.append(paragraph('calm again'));
    expect(await told()).toMatchObject([{ kind: 'parts', parts: { length: 1 } }]);
  });

  test('text straight inside the root means all', async () => {
    const root = stage('');
    const { told } = watch(root);
    root.append('loose');
    expect(await told()).toEqual([{ kind: 'all' }]);
  });

  test.each([
    {
      name: 'our own host',
      change: (root: HTMLElement) => root.append(document.createElement('sidelight-popover')),
    },
  ])('$name is not told', async ({ change }) => {
    const root = stage('<p>a</p>');
    const { told } = watch(root);
    change(root);
    expect(await told()).toEqual([]);
  });

  test('class and style are told once, and again only when they show or hide', async () => {
    const root = stage('<p>a</p>');
    const { told } = watch(root);
    const p = root.querySelector('p')!;
    const told1 = async (style: string): Promise<number> => {
      p.style.cssText = style;
      return (await told()).length;
    };
    expect(await told1('color:red')).toBe(1);
    expect(await told1('color:blue')).toBe(0);
    expect(await told1('transform:translate(9px)')).toBe(0);
    expect(await told1('display:none')).toBe(1);
    expect(await told1('display:block')).toBe(1);
    expect(await told1('opacity:0')).toBe(1);
    expect(await told1('opacity:1;height:9px;overflow:hidden')).toBe(1);
    expect(await told1('opacity:0.5;height:9px;overflow:hidden')).toBe(0);
  });

  test('an inline tag that is hidden by style is told as its block', async () => {
    const root = stage('<p>a <span>b</span></p>');
    const { told } = watch(root);
    root.querySelector('span')!.style.display = 'none';
    expect(await told()).toMatchObject([{ kind: 'parts', around: new Set([root.querySelector('p')]) }]);
  });

  test('a sheet of styles that comes, has other rules, or goes: all is read again', async () => {
    const root = stage('<p>a</p>');
    const { told } = watch(root);
    await told();
    const style = document.createElement('style');
    // The browser says a little later that it has been loaded.
    const loaded = (): Promise<unknown> =>
      new Promise((done) => style.addEventListener('load', done, { once: true }));
    for (const rules of ['p { color: red }', 'p { display: none }']) {
      const load = loaded();
      style.textContent = rules;
      root.append(style);
      await load;
      expect((await told()).map(({ kind }) => kind)).toEqual(['all']);
    }
    root.replaceChildren();
    expect((await told()).map(({ kind }) => kind)).toEqual(['all']);
    root.append(paragraph('b'));
    expect((await told()).map(({ kind }) => kind)).toEqual(['parts']);
  });

  test.each([
    ['by a name', (light: Element) => light.setAttribute('slot', 'b')],
    ['by another name of the slot', (light: Element) => light.assignedSlot?.setAttribute('name', 'c')],
  ])('what stands in a slot is told as its host: put elsewhere %s', async (_how, change) => {
    const root = stage(
      '<div><x-word><template shadowrootmode="open"><slot name="a"></slot><slot name="b"></slot></template><p slot="a">one</p></x-word></div><p>c</p>',
    );
    const { told, watchShadow } = watch(root);
    await told();
    const host = root.querySelector('x-word')!;
    watchShadow(host.shadowRoot!);
    // What was slotted while the page was made is told of beforehand.
    await told();
    const changes = new Promise((done) =>
      host.shadowRoot!.addEventListener('slotchange', done, { once: true }),
    );
    change(host.querySelector('p')!);
    await changes;
    const found = (await told()).flatMap((one) => (one.kind === 'parts' ? one.parts : []));
    expect(found.some((part) => part.contains(host))).toBe(true);
  });

  test('a shadow root is followed once it is added, and its text is told as the block around', async () => {
    const root = stage(
      '<p>a <x-word><template shadowrootmode="open"><b>b</b></template></x-word></p><p>c</p>',
    );
    const { told, watchShadow } = watch(root);
    const shadow = root.querySelector('x-word')!.shadowRoot!;
    shadow.querySelector('b')!.textContent = 'one';
    expect(await told()).toEqual([]);
    watchShadow(shadow);
    shadow.querySelector('b')!.textContent = 'two';
    expect(await told()).toMatchObject([{ kind: 'parts', parts: [root.querySelector('p')] }]);
  });

  test.each([
    ['at its top', (shadow: ShadowRoot) => shadow, false],
    ['deep in it', (shadow: ShadowRoot) => shadow.querySelector('div')!, false],
    ['in a part that comes and goes', (shadow: ShadowRoot) => shadow.querySelector('div')!, true],
  ] as const)(
    'a sheet that comes to a shadow root %s, has other rules, or goes: all of that is read again, and no more',
    async (_where, homeIn, inPart) => {
      const root = stage(
        '<section><x-word><template shadowrootmode="open"><p>a</p><div></div></template></x-word></section><p>c</p>',
      );
      const { told, watchShadow } = watch(root);
      await told();
      const host = root.querySelector('x-word')!;
      const shadow = host.shadowRoot!;
      watchShadow(shadow);
      const style = document.createElement('style');
      const part = inPart ? document.createElement('span') : style;
      if (inPart) part.append(style);
      const isTold = async (): Promise<void> => {
        const changes = await told();
        expect(changes.map(({ kind }) => kind)).toEqual(['parts']);
        const parts = changes.flatMap((one) => (one.kind === 'parts' ? one.parts : []));
        // The host stands in line, and is read as what holds it.
        expect(parts).toEqual([root.querySelector('section')]);
      };
      for (const rules of ['p { color: red }', 'p { display: none }']) {
        const load = new Promise((done) => style.addEventListener('load', done, { once: true }));
        style.textContent = rules;
        if (!part.isConnected) homeIn(shadow).append(part);
        await load;
        await isTold();
      }
      part.remove();
      await isTold();
    },
  );

  test.each([1, 10, 200])('reading that takes %i ms is kept to its share of the time', async (cost) => {
    const root = stage('<p>0</p>');
    const controller = testSignal();
    let spent = 0;
    let readings = 0;
    let isReading = false;
    watchBlocks(
      root,
      async () => {
        expect(isReading).toBe(false);
        isReading = true;
        await new Promise((done) => setTimeout(done, cost));
        isReading = false;
        spent += cost;
        readings++;
      },
      controller.signal,
      { ...WATCH_LIMITS, unrest: Number.POSITIVE_INFINITY },
    );
    await vi.advanceTimersByTimeAsync(cost);
    spent = 0;
    const { share, credit } = WATCH_LIMITS;
    const minute = 60_000;
    for (let time = 0; time < minute; time += 500) {
      root.querySelector('p')!.textContent = `${time}`;
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(spent).toBeLessThanOrEqual(minute * share + credit + cost);
    expect(readings).toBeGreaterThan(Math.min(5, (minute * share) / cost));
  });

  test('a page that never rests: says so once, and stops', async () => {
    const root = stage('<p>0</p>');
    const { changes } = watch(root, { unrest: 1_000 });
    const { gather } = WATCH_LIMITS;
    // The first reading has been.
    await vi.advanceTimersByTimeAsync(1_000);
    for (let step = 1; step <= 100; step++) {
      root.querySelector('p')!.textContent = `${step}`;
      await vi.advanceTimersByTimeAsync(gather / 4);
    }
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.indexOf('gave-up')).toBe(kinds.length - 1);
  });

  test.each([
    ['never rests is left all the same', 30, true],
    ['has a clock that ticks is followed on', 1_000, false],
  ])('where reading is held back for 15 s, a page that %s', async (_, every, isLeft) => {
    const root = stage('<p>0</p>');
    const kinds: string[] = [];
    watchBlocks(
      root,
      async ({ kind }) => {
        kinds.push(kind);
        await new Promise((done) => setTimeout(done, 200));
      },
      testSignal().signal,
      { ...WATCH_LIMITS, credit: 50, share: 0.01, unrest: 5_000 },
    );
    await vi.advanceTimersByTimeAsync(200);
    for (let time = 0; time < 17_000; time += every) {
      root.querySelector('p')!.textContent = `${time}`;
      await vi.advanceTimersByTimeAsync(every);
    }
    expect(kinds).toEqual(['all', 'parts', isLeft ? 'gave-up' : 'parts']);
  });

  test('a clock that ticks is followed for ever', async () => {
    const root = stage('<p>0</p>');
    const { told } = watch(root);
    for (let second = 0; second < 120; second++) {
      root.querySelector('p')!.textContent = `${second}`;
      expect(await told()).toMatchObject([{ kind: 'parts' }]);
    }
  });

  test('after abort nothing is told, not even what was gathered', async () => {
    const root = stage('<p>a</p>');
    const { told, controller } = watch(root);
    root.append(paragraph('late'));
    await Promise.resolve();
    controller.abort();
    root.append(paragraph('later'));
    expect(await told()).toEqual([]);
  });
});

describe('watchAddress', () => {
  const here = location.href;
  afterEach(() => {
    history.replaceState(null, '', here);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const steps: { name: string; go: () => void; told: number }[] = [
    { name: 'pushState', go: () => history.pushState(null, '', '?story=2'), told: 1 },
    { name: 'replaceState', go: () => history.replaceState(null, '', '?story=3'), told: 1 },
    { name: 'the same address', go: () => history.pushState(null, '', location.href), told: 0 },
    { name: 'only the hash', go: () => history.pushState(null, '', '#part'), told: 0 },
  ];
  test.each(steps)('Navigation API, $name: told $told times', ({ go, told }) => {
    const heard: string[] = [];
    watchAddress((address) => heard.push(address), testSignal().signal);
    go();
    expect(heard).toHaveLength(told);
    if (told) expect(heard[0]).toBe(location.href);
  });

  test.each(steps)('without it, $name: told $told times', ({ go, told }) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    vi.stubGlobal('navigation', undefined);
    const heard: string[] = [];
    const controller = testSignal();
    watchAddress((address) => heard.push(address), controller.signal);
    go();
    vi.advanceTimersByTime(3_000);
    expect(heard).toHaveLength(told);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('after abort nothing is told', () => {
    const controller = testSignal();
    const heard: string[] = [];
    watchAddress((address) => heard.push(address), controller.signal);
    controller.abort();
    history.pushState(null, '', '?story=4');
    expect(heard).toEqual([]);
  });
});
