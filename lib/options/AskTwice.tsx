import type { ComponentChildren } from 'preact';
import { useAsking } from '../ui/asking.ts';

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

/** What is gone afterwards is asked for once more, in place. */
export function AskTwice({ label, question, yes, no, onYes, children }: AskTwiceProps) {
  const { isAsking, ask, next } = useAsking();
  if (!isAsking)
    return (
      <p class="actions">
        {children}
        <button key="ask" type="button" class="secondary" ref={next} onClick={() => ask(true)}>
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
          ask(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button key="keep" type="button" class="secondary" ref={next} onClick={() => ask(false)}>
        {no}
      </button>
    </fieldset>
  );
}
