import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface AskTwiceProps {
  /** What the button says that asks. */
  label: ComponentChildren;
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  /** What stands beside the button while nothing is asked. */
  children?: ComponentChildren;
}

/** What is gone afterwards is asked for once more, in place. The focus follows the question and comes back from it. */
export function AskTwice({ label, question, yes, no, onYes, children }: AskTwiceProps) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking !== wasAsking.current) next.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <p class="actions">
        {children}
        <button key="ask" type="button" class="secondary" ref={next} onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
    );
  return (
    <fieldset class="actions">
      <legend>{question}</legend>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button key="keep" type="button" class="secondary" ref={next} onClick={() => setAsking(false)}>
        {no}
      </button>
    </fieldset>
  );
}
