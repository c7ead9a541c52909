import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ClaimId } from '../../lib/claims/types.ts';
import { tellMatch } from '../../lib/match/tell.ts';
import { openBundledIndex } from '../../lib/packs/bundled-index.ts';
import { openBundledTexts } from '../../lib/packs/bundled-texts.ts';
import { createMarks, MARK_NAMES } from '../../lib/page/marks.ts';
import { type Session, type SessionParts, startSession } from '../../lib/reader/session.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';
import { stage, testSignal } from './stage.ts';

const CALL =
  'Serbian President Aleksandar Vučić and Russian President Vladimir Putin spoke on the phone on Sunday for the first time in two and a half years.';
const DIFFERENT =
  'Serbian President Aleksandar Vučić and Russian President Vladimir Putin spoke on the phone on Sunday for the first time in seven years.';
const GAS = 'Putin assured Vučić that Serbia will have enough Russian gas this winter.';
const FILLER =
  'The ferry to the islands will be out of service for two weeks in spring while its engines are overhauled.';

const article = (...paragraphs: string[]): string =>
  `<article><h1>A call</h1><time datetime="2024-10-21"></time>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

const index = openBundledIndex();

/** Starts a session on the test page as it stands. */
function visit(more: Partial<Pick<SessionParts, 'openIndex' | 'matchElsewhere'>> & { settle?: number } = {}) {
  const life = testSignal();
  const told = { articles: 0, painted: [] as number[], errors: [] as unknown[] };
  const session = startSession({
    document,
    marks: createMarks(life.signal),
    openIndex: more.openIndex ?? (() => index),
    matchElsewhere: more.matchElsewhere,
    onArticle: () => told.articles++,
    onPainted: ({ marked }) => told.painted.push(marked.length),
    placing: () => ({
      differsOf: (found) =>
        'evidence' in found ? tellMatch(found, openBundledTexts(index)).differs : found.differs,
    }),
    report: (error) => told.errors.push(error),
    settle: more.settle ?? 0,
    signal: life.signal,
  });
  return { session, life, told };
}

const markedTexts = (kind: keyof typeof MARK_NAMES): string[] =>
  [...(CSS.highlights.get(MARK_NAMES[kind]) ?? [])].map(String);
const settled = (session: Session) => expect.poll(() => session.summary().status).not.toBe('reading');
const claims = (session: Session): string[] =>
  session
    .summary()
    .matches.filter(({ tier }) => tier === 'sure')
    .map(({ claim }) => claim);

test('claims are marked, and the DOM is as it was', async () => {
  stage(article(CALL, GAS, FILLER, FILLER));
  const before = document.documentElement.outerHTML;
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  onTestFinished(() => changes.disconnect());

  const { session, told } = visit();
  await settled(session);
  const summary = session.summary();
  expect(summary).toMatchObject({ status: 'done', title: 'A call' });
  expect(summary.sentences).toBe(5);
  expect(told).toMatchObject({ articles: 1, errors: [] });
  expect(markedTexts('same').length).toBeGreaterThanOrEqual(2);
  expect(markedTexts('same').every((text) => `${CALL}${GAS}`.includes(text))).toBe(true);
  expect(new Set(claims(session)).size).toBe(claims(session).length);
  expect(changes.takeRecords()).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what the page says otherwise is marked in another way, and told', async () => {
  stage(article(DIFFERENT, GAS, FILLER, FILLER));
  const { session } = visit();
  await settled(session);
  expect(markedTexts('differs')).toHaveLength(1);
  const match = session.summary().matches.find(({ differs }) => differs.length > 0);
  expect(match).toMatchObject({ tier: 'sure', differs: ['number'], sentence: DIFFERENT });
});

test('a paragraph that comes late is read; names stay, and the order is that of the page', async () => {
  const root = stage(article(CALL, FILLER, FILLER));
  const { session } = visit();
  await settled(session);
  const before = session.summary().matches;
  const late = document.createElement('p');
  late.textContent = GAS;
  root.querySelectorAll('p')[1]?.before(late);
  await expect.poll(() => session.summary().sentences).toBe(5);
  const after = session.summary().matches;
  const isBefore = before.filter((match) => match.tier === 'sure');
  expect(after.filter((match) => match.sentence === CALL && match.tier === 'sure')).toEqual(isBefore);
  expect(after.map(({ sentence }) => sentence)).toContain(GAS);
  expect(after.map(({ sentence }) => [CALL, GAS, FILLER].indexOf(sentence))).toEqual(
    after.map(({ sentence }) => [CALL, GAS, FILLER].indexOf(sentence)).sort(),
  );
});

test('text that goes takes its marks along', async () => {
  const root = stage(article(CALL, GAS, FILLER, FILLER));
  const { session } = visit();
  await settled(session);
  root.querySelectorAll('p')[1]?.remove();
  await expect.poll(() => session.summary().matches.map(({ sentence }) => sentence)).not.toContain(GAS);
  expect(markedTexts('same').join()).not.toContain('gas');
});

test('text that is changed in place is read again', async () => {
  const root = stage(article(CALL, FILLER, FILLER));
  const { session } = visit();
  await settled(session);
  expect(markedTexts('differs')).toEqual([]);
  const node = root.querySelector('p')?.firstChild;
  if (node) node.nodeValue = DIFFERENT;
  await expect.poll(() => markedTexts('differs').length).toBe(1);
});

test('a page that is no article is left alone until it is one', async () => {
  const root = stage('<p>Loading the page, please wait for it.</p>');
  const openIndex = vi.fn(() => index);
  const { session, told } = visit({ openIndex });
  await settled(session);
  expect(session.summary()).toMatchObject({ status: 'not-an-article', matches: [], sentences: 0 });
  expect(openIndex).not.toHaveBeenCalled();
  expect(told.articles).toBe(0);
  root.innerHTML = article(CALL, GAS, FILLER, FILLER);
  await expect.poll(() => session.summary().status).toBe('done');
  expect(told.articles).toBe(1);
  expect(claims(session).length).toBeGreaterThanOrEqual(2);
});

test('a change without new text paints nothing anew', async () => {
  const root = stage(article(CALL, GAS, FILLER, FILLER));
  const { session, told } = visit();
  await settled(session);
  const painted = told.painted.length;
  root.append(document.createElement('script'));
  await new Promise((resume) => setTimeout(resume, 900));
  expect(told.painted).toHaveLength(painted);
});

test('the end of the visit takes the marks, and nothing is read any more', async () => {
  const root = stage(article(CALL, GAS, FILLER, FILLER));
  const { session, life, told } = visit();
  await settled(session);
  life.abort();
  expect(markedTexts('same')).toEqual([]);
  const painted = told.painted.length;
  root.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: GAS }));
  await new Promise((resume) => setTimeout(resume, 900));
  expect(told.painted).toHaveLength(painted);
});

test('an error ends the reading, is reported and leaves the page alone', async () => {
  stage(article(CALL, GAS, FILLER, FILLER));
  const failing: typeof openBundledIndex = () => {
    throw new Error('damaged');
  };
  const { session, told } = visit({ openIndex: failing });
  await settled(session);
  expect(session.summary().status).toBe('stopped-early');
  expect(told.errors).toEqual([new Error('damaged')]);
});

test('an address that has just changed is given time', async () => {
  stage(article(CALL, GAS, FILLER, FILLER));
  const { session } = visit({ settle: 120 });
  await new Promise((resume) => setTimeout(resume, 60));
  expect(session.summary().status).toBe('reading');
  await settled(session);
  expect(claims(session).length).toBeGreaterThanOrEqual(2);
});

describe('installed packs', () => {
  const FOUND = 'mine/ferry' as ClaimId;
  /** Finds a claim in every sentence on ferries, as the background would. */
  const ferries = vi.fn<NonNullable<SessionParts['matchElsewhere']>>(async (blocks) => ({
    found: blocks.map((text) =>
      sentencesOf(text).map(({ start, end }) => {
        const part = text.slice(start, end);
        const at = { start, end, tier: 'sure' as const, confidence: 0.9, differs: [], why: () => [] };
        return { start, end, matches: part.includes('ferry') ? [{ ...at, claim: FOUND }] : [] };
      }),
    ),
    isWhole: true,
  }));
  beforeEach(() => void ferries.mockClear());

  test('find their claims beside the bundled ones, and what is found later joins what stands', async () => {
    stage(article(CALL, FILLER));
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { session } = visit({
      matchElsewhere: async (...asked) => {
        await waiting;
        return ferries(...asked);
      },
    });
    // The bundled pack's marks do not wait for the background.
    await expect.poll(() => markedTexts('same').length).toBe(1);
    expect(session.summary().status).toBe('reading');
    answer?.();
    await settled(session);
    expect(claims(session)).toEqual([expect.not.stringContaining('/'), FOUND]);
    expect(markedTexts('same')).toEqual([expect.stringContaining('Putin'), FILLER]);
    expect(session.summary().sentences).toBe(3);
  });

  test('tell the reader where one of them was left out', async () => {
    stage(article(CALL, FILLER));
    const { session } = visit({
      matchElsewhere: async (...asked) => ({ ...(await ferries(...asked))!, isWhole: false }),
    });
    await expect.poll(() => session.summary().status).toBe('stopped-early');
    expect(claims(session)).toContain(FOUND);
  });

  test('that did not answer are asked again when the page changes, and then nothing is left out', async () => {
    const root = stage(article(CALL, FILLER));
    let asked = 0;
    const { session } = visit({ matchElsewhere: async (...all) => (asked++ === 0 ? null : ferries(...all)) });
    await expect.poll(() => session.summary().status).toBe('stopped-early');
    root
      .querySelector('article')
      ?.append(Object.assign(document.createElement('p'), { textContent: FILLER }));
    await expect.poll(() => session.summary().status).toBe('done');
    expect(claims(session)).toContain(FOUND);
  });

  test('are asked of a page that changes only what is new or changed, and asked again when it changes meanwhile', async () => {
    const root = stage(article(CALL, FILLER));
    const { session } = visit({ matchElsewhere: ferries });
    await settled(session);
    expect(ferries).toHaveBeenCalledTimes(1);
    root
      .querySelector('article')
      ?.append(Object.assign(document.createElement('p'), { textContent: FILLER }));
    await expect.poll(() => claims(session)).toHaveLength(3);
    expect(ferries.mock.calls.at(-1)![0]).toEqual(['A call', CALL, FILLER, FILLER]);
    root.querySelector('article')!.innerHTML = '';
    await expect.poll(() => claims(session)).toEqual([]);
    expect(markedTexts('same')).toEqual([]);
  });

  test('stand alone where the bundled pack is switched off, and an answer that never comes ends the reading all the same', async () => {
    stage(article(CALL, FILLER));
    const alone = visit({ openIndex: () => null, matchElsewhere: ferries });
    await settled(alone.session);
    expect(claims(alone.session)).toEqual([FOUND]);
    expect(alone.session.summary()).toMatchObject({ sentences: 3, status: 'done' });
    alone.life.abort();
    const unanswered = visit({ matchElsewhere: async () => null });
    await settled(unanswered.session);
    expect(claims(unanswered.session)).toHaveLength(1);
    expect(unanswered.told.errors).toEqual([]);
  });
});
