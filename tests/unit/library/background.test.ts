/** Words that only say beside what something happened, told from clauses that state it. */
import { expect, test } from 'vitest';
import { backgroundTokens } from '../../../lib/library/background.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

test.each([
  ['The port has been closed since the storm in March.', 'since the storm in march'],
  ['After the failed coup, ministers met.', 'after the failed coup'],
  ['Prices rose amid fears of a war, he said.', 'amid fears of a war'],
  ['The vote passed after a debate that lasted for hours.', 'after a debate'],
  ['She left after the ship was sold.', ''],
  ['After he resigned, his deputy took over.', ''],
  ['It has been a member since 2009.', ''],
  ['Two years after the year of the flood.', ''],
  ['Ahead of the summit, ministers met.', 'ahead of the summit'],
  ['She came out ahead on Sunday with a third of the vote.', ''],
])('%s', (sentence, expected) => {
  const tokens = tokenize(sentence);
  expect([...backgroundTokens(tokens)].map((at) => tokens[at]!.word).join(' ')).toBe(expected);
});
