/** What the page of saved articles can show: each draws itself, anew with every change, until the signal aborts. */
import type { ComponentChild } from 'preact';

export interface Stage {
  draw(view: ComponentChild): void;
  signal: AbortSignal;
}

/** Starts a screen. Resolves to how it is drawn again, as when the language is another. */
export type Screen = (stage: Stage) => Promise<() => void>;
