/** The weight of what is built, held against the budgets of a release. */
import { join } from 'node:path';
import { weigh } from '../../lib/release/budgets.ts';
import { BUILDS } from '../../lib/release/packages.ts';
import { ROOT, type StepResult } from './steps.ts';

/** A budget of a build is a check. The content script's weight is told in any case: every page that is read pays for it. */
export async function checkSize(): Promise<StepResult> {
  const weighed = Object.entries(BUILDS).flatMap(([browser, folder]) =>
    weigh(join(ROOT, folder)).map((one) => ({ browser, ...one })),
  );
  const bad = weighed.filter(({ bytes, most }) => bytes === 0 || bytes > most);
  const told = weighed.filter((one) => bad.includes(one) || one.what === 'content script');
  const report = told.map(
    ({ browser, what, bytes, most }) =>
      `${browser}: ${what} ${(bytes / 1000).toFixed(2)} kB gzipped, at most ${most / 1000} kB`,
  );
  return { passed: weighed.length - bad.length, failed: bad.length, report: report.join('\n') };
}
