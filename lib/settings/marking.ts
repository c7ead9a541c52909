/** What of the settings a page's reader must know: which matches are marked. By hand, as this goes into every page; `settings.ts` has the schema. */
import { watchStored } from './watch-stored.ts';

export interface Marking {
  /** Possible matches are marked too. */
  possible: boolean;
  /** Marks that a screenful may have; 0 for any number. */
  perScreen: number;
}

/** Tells the settings as they stand, and again whenever they change. */
export const watchMarking = (tell: (marking: Marking) => void, signal: AbortSignal): void =>
  watchStored('settings', (stored) => tell(markingOf(stored)), signal);

/** Read by hand, as it goes into every page: what is damaged falls back to its default. */
export function markingOf(stored: unknown): Marking {
  const { possible, perScreen } = Object(Object(stored).marks);
  return { possible: possible === true, perScreen: perScreen > 0 ? perScreen : 0 };
}
