import { useEffect, useRef, useState } from 'preact/hooks';

interface AskFirstProps {
  label: string;
  /** What the label is about, where that is not plain from its place; read out after it. */
  about?: string;
  question: string;
  yes: string;
  no: string;
  onYes(): void;
}

/** A button for what cannot be taken back: it asks once more, in place. The focus follows the question and comes back from it. */
export function AskFirst({ label, about, question, yes, no, onYes }: AskFirstProps) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking !== wasAsking.current) next.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button key="ask" type="button" class="sl-button" ref={next} onClick={() => setAsking(true)}>
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
      <button key="no" type="button" class="sl-secondary" ref={next} onClick={() => setAsking(false)}>
        {no}
      </button>
    </fieldset>
  );
}
