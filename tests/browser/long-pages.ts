/** Pages that are too long to keep as files. */

const WORDS = (
  'the harbour was quiet that morning and nobody on the quay spoke of the weather although the wind had turned in the night ' +
  'two boats came in late with torn nets while a third lay at anchor behind the old mole and waited for the tide to lift it'
).split(' ');

/** A text of so many words: sentences of a dozen or so, a paragraph a line. */
export function longText(words: number): string {
  let text = '';
  for (let index = 0; index < words; index++) {
    const word = WORDS[(index * 7 + (index >> 5)) % WORDS.length] ?? '';
    const isStart = index % 14 === 0;
    text += isStart ? (word[0] ?? '').toUpperCase() + word.slice(1) : word;
    if (index % 14 !== 13) text += ' ';
    else text += index % 112 === 111 ? '.\n' : '. ';
  }
  return text;
}

/** A text of so many words in one breath: not one full stop, one paragraph. */
export const endlessText = (words: number): string =>
  Array.from({ length: words }, (_, index) => WORDS[(index * 5 + (index >> 6)) % WORDS.length]).join(' ');
