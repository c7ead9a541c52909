import type { Point } from '../page/hit.ts';
import { EXAMPLE, EXAMPLE_HEADLINE, EXAMPLE_PAPER, type ExamplePart } from './example.ts';

interface ExampleProps {
  /** The reader has pressed a mark; `point` is where, in viewport coordinates, null for a key. */
  onOpen(index: number, point: Point | null): void;
}

/** The example's marks in order. */
export const EXAMPLE_MARKS: readonly Required<ExamplePart>[] = EXAMPLE.filter(
  (part): part is Required<ExamplePart> => part.match !== undefined,
);

/** An article of a made-up newspaper, its marks within reach of the keyboard: on a page of our own they can be. */
export function Example({ onOpen }: ExampleProps) {
  return (
    <article class="example" lang="en" dir="ltr">
      <p class="paper">{EXAMPLE_PAPER}</p>
      <h3>{EXAMPLE_HEADLINE}</h3>
      <p>
        {EXAMPLE.map(({ text, match }) => {
          const index = EXAMPLE_MARKS.findIndex((one) => one.match === match);
          if (!match) return text;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a real button is a box of its own and does not run over lines as a sentence does
            <span
              role="button"
              tabIndex={0}
              key={text}
              class="example-mark"
              data-kind={match.differs.length > 0 ? 'differs' : 'same'}
              data-index={index}
              onClick={({ clientX, clientY }) => onOpen(index, { x: clientX, y: clientY })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onOpen(index, null);
              }}
            >
              {text}
            </span>
          );
        })}
      </p>
    </article>
  );
}
