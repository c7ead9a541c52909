import { describe, expect, test } from 'vitest';
import { comparePreference, preferenceIn } from '../../../lib/compare/preferences.ts';
import { read } from '../text/reading.ts';

const statedBy = (text: string): string | null => preferenceIn(read(text))?.sides.join(' over ') ?? null;

describe('whom a sentence sets above whom', () => {
  test.each<[text: string, sides: string]>([
    ['Most Serbs favour Russia over the European Union', 'russia over eu'],
    ['Most Serbs would pick the EU over Russia', 'eu over russia'],
    ['They prefer Moscow to Brussels', 'russia over eu'],
    ['They side with the European Union rather than with Russia', 'eu over russia'],
    ['They are on the side of the EU and not of Russia', 'eu over russia'],
    ['More of them would choose the EU than Russia', 'eu over russia'],
    ['They like Russia less than the EU', 'eu over russia'],
    ['They feel closer to the Kremlin than to the West', 'russia over eu'],
    ['They would choose Russia instead of the EU', 'russia over eu'],
  ])('%s', (text, sides) => {
    expect(statedBy(text)).toBe(sides);
  });

  test.each<[why: string, text: string]>([
    ['one side only', 'Most Serbs favour Russia over anyone else'],
    ['nothing is preferred', 'Russia is larger than the European Union'],
    ['a share is counted', 'Asked to choose between Russia and the EU, more than half pick Russia'],
  ])('none, as %s: %s', (_, text) => {
    expect(statedBy(text)).toBeNull();
  });
});

test('a preference is turned round, the same, or about others', () => {
  const stated = preferenceIn(read('They favour Russia over the European Union'))!;
  expect(comparePreference(stated, ['russia', 'eu'])).toBe('same');
  expect(comparePreference(stated, ['eu', 'russia'])).toBe('turned');
  expect(comparePreference(stated, ['china', 'eu'])).toBe('unrelated');
});
