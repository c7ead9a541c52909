import { expect, test } from 'vitest';
import { ALL_SIDES } from '../../../lib/compare/all-opposites.ts';
import { stemmedModule } from '../../../lib/compare/opposites-plugin.ts';

test('the scripts of the extension are given the list of opposites that Node reads', async () => {
  const url = `data:text/javascript,${encodeURIComponent(stemmedModule())}`;
  const { ALL_SIDES: given } = (await import(/* @vite-ignore */ url)) as { ALL_SIDES: unknown };
  expect(given).toEqual(ALL_SIDES);
  expect(ALL_SIDES.length).toBeGreaterThan(100);
});
