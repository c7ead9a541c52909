/** What the reader asks of the background. When the extension was updated or removed under the page, the reader ends itself. */
import type { PageFacts } from '../match/matcher.ts';
import type { Match, SentenceMatches } from '../match/types.ts';
import { sendErrand } from '../messaging/page-end.ts';
import type { Result } from '../messaging/wire.ts';

export interface Ports {
  /** Brings the marks' style sheet, once a page. */
  style(): void;
  /** Brings the popover's script; answers whether it is there. Asked again only where it failed. */
  fetchPopover(): Promise<boolean>;
  /** Tells how many claims are marked, when that has changed. */
  count(claims: number): void;
  /** Compares blocks with the installed packs, not whole where a pack was left out; null where no answer is to be had. */
  match(
    blocks: readonly string[],
    facts: PageFacts,
  ): Promise<{ found: SentenceMatches<Match>[][]; isWhole: boolean } | null>;
}

/** Milliseconds after which an answer is no longer waited for, so that the next click can ask again. */
const PATIENCE = 5_000;
/** The same where packs are compared: the first page after the background has woken waits until a large pack is read. */
const MATCH_PATIENCE = 30_000;

/** @param life ended when nobody is left to ask */
export function createPorts(life: AbortController): Ports {
  let told = 0;
  let hasStyle = false;
  let popover: Promise<boolean> | null = null;

  async function answered<T>(asking: Promise<Result<T>>, patience = PATIENCE): Promise<T | null> {
    const result = await Promise.race([asking, late(patience)]);
    if (!result.ok && result.error === 'context-gone') life.abort();
    return result.ok ? result.value : null;
  }
  const isDone = async (asking: Promise<Result<{ done: boolean }>>): Promise<boolean> =>
    (await answered(asking))?.done === true;

  return {
    style() {
      if (hasStyle) return;
      hasStyle = true;
      void isDone(sendErrand({ type: 'page>background:style' })).then((isThere) => {
        hasStyle = isThere;
      });
    },
    fetchPopover() {
      popover ??= isDone(sendErrand({ type: 'page>background:popover' })).then((isThere) => {
        if (!isThere) popover = null;
        return isThere;
      });
      return popover;
    },
    count(claims) {
      if (claims === told) return;
      told = claims;
      void answered(sendErrand({ type: 'page>background:count', sure: claims }));
    },
    async match(blocks, { published = null }) {
      const message = { type: 'page>background:match' as const, blocks: [...blocks], published };
      const ask = () => answered(sendErrand(message), MATCH_PATIENCE);
      // Asked twice: the background may have been stopped in the middle of its work.
      const answer = (await ask()) ?? (life.signal.aborted ? null : await ask());
      return (
        answer && {
          isWhole: answer.isWhole,
          found: answer.found.map((sentences) =>
            sentences.map((sentence) => ({
              ...sentence,
              matches: sentence.matches.map((match) => ({ ...match, why: () => match.why })),
            })),
          ),
        }
      );
    },
  };
}

const late = (patience: number): Promise<Result<never>> =>
  new Promise((resume) => setTimeout(() => resume({ ok: false, error: 'no-receiver' }), patience));
