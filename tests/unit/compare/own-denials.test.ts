import { expect, test } from 'vitest';
import { ownDenials } from '../../../lib/compare/own-denials.ts';
import { read } from '../text/reading.ts';

const of = (...texts: string[]) => ownDenials(texts.map((text) => read(text)));

test('a claim that nearly all phrasings state by denial is negated, and its denials meet what it denies', () => {
  const own = of(
    'Serbia will not ban sales',
    'Serbia refuses to ban the sale of shells',
    'No ban on sales in Serbia',
    'Serbia rules out a ban on sales',
  );
  expect(own.polarity).toBe('negated');
  expect(own.keys).toContain('w:ban');
  expect(own.keys).not.toContain('w:sale');
});

test('a claim that is denied in no phrasing is affirmed and denies nothing', () => {
  expect(of('Serbia gets gas', 'The gas is cheap')).toMatchObject({
    share: 0,
    polarity: 'affirmed',
    keys: [],
  });
});

test('an affirmed claim keeps what some phrasings deny, and what only one denies is chance', () => {
  const own = of(
    'The two spoke for the first time in years',
    'The two had not spoken for years',
    'The two had not spoken before',
    'They did not fly',
    'A call after years',
    'They called',
    'They rang',
  );
  expect(own).toMatchObject({ share: 0.43, polarity: 'affirmed', keys: ['w:speak'] });
});

test('a word of denial that many phrasings have is what the claim is about', () => {
  const own = of('Serbia will not ban sales', 'No ban on sales', 'Sales are not to be banned', 'Sales go on');
  expect(own.topics).toEqual(['w:ban']);
  expect(own.polarity).toBe('negated');
});

test('what goes against something denies it where the other phrasings deny it too', () => {
  const own = of(
    'Sanctions would go against the interest of Serbia',
    'Sanctions would harm the interest of Serbia',
    'Sanctions are not in the interest of Serbia',
    'Sanctions are incompatible with the interest of Serbia',
  );
  expect(own).toMatchObject({ adverse: true, polarity: 'negated' });
  expect(own.keys).toContain('w:interest');
  expect(of('Losses harm the mine', 'Losses damage it', 'The mine suffers', 'It is closed').adverse).toBe(
    false,
  );
});
