/** Asking once more before what cannot be taken back: the focus follows the question and comes back from it. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Asking {
  isAsking: boolean;
  ask(on: boolean): void;
  /** For the button that gets the focus: the one that asks, and while it is asked the one that declines. */
  next: RefObject<HTMLButtonElement | null>;
}

/** A hook, as Preact has them: once a component, and for one question. */
export function useAsking(): Asking {
  const [isAsking, ask] = useState(false);
  const wasAsking = useRef(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking !== wasAsking.current) next.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { isAsking, ask, next };
}
