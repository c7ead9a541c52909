import type { Stretch } from './marked-text.ts';

/** Text with its differing words in `<mark>`: underlined and heavier as well as tinted. */
export function MarkedText({ stretches }: { stretches: Stretch[] }) {
  return (
    <>
      {stretches.map((stretch, index) =>
        stretch.marked ? (
          <mark class="sl-mark" key={index}>
            {stretch.text}
          </mark>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
