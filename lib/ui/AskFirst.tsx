import { useAsking } from './asking.ts';

interface AskFirstProps {
  label: string;
  /** What the label is about, where that is not plain from its place; read out after it. */
  about?: string;
  question: string;
  yes: string;
  no: string;
  onYes(): void;
}

/** A button for what cannot be taken back: it asks once more, in place. */
export function AskFirst({ label, about, question, yes, no, onYes }: AskFirstProps) {
  const { isAsking, ask, next } = useAsking();
  if (!isAsking)
    return (
      <button key="ask" type="button" class="sl-button" ref={next} onClick={() => ask(true)}>
        {label}
        {about !== undefined && <span class="sl-unseen"> {about}</span>}
      </button>
    );
  return (
    <fieldset class="ask-first">
      <legend dir="auto">{question}</legend>
      <button type="button" class="sl-secondary" onClick={onYes}>
        {yes}
      </button>
      <button key="no" type="button" class="sl-secondary" ref={next} onClick={() => ask(false)}>
        {no}
      </button>
    </fieldset>
  );
}
