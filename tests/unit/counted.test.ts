/** How test files are counted that are run once more. */
import { expect, test } from 'vitest';
import { counted, countedTwice, type FileResult } from '../run/counted.ts';

const file = (path: string, passed: number, failures: string[] = []): FileResult => ({
  path,
  passed,
  failures,
  cases: {},
});
const FIRST = { files: [file('a', 3), file('b', 1, ['b › late: not there'])], fault: '' };

test('a test that failed is counted as failed', () => {
  expect(counted(FIRST)).toMatchObject({ passed: 4, failed: 1, report: 'b › late: not there' });
});

test('a file that passes in a second run is counted once, and what failed is told', () => {
  expect(countedTwice(FIRST, { files: [file('b', 2)], fault: '' })).toMatchObject({
    passed: 5,
    failed: 0,
    report: 'passed in a second run only: b › late: not there',
  });
});

test.each([
  ['fails again', { files: [file('b', 1, ['b › late: again'])], fault: '' }, 'b › late: again'],
  ['is not run', { files: [], fault: '' }, 'b › late: not there'],
])('a file that %s is a failure', (_what, second, report) => {
  expect(countedTwice(FIRST, second)).toMatchObject({ passed: 4, failed: 1, report });
});

test('a fault outside any test fails the run', () => {
  expect(counted({ files: [file('a', 3)], fault: 'no browser' })).toMatchObject({ passed: 3, failed: 1 });
  expect(countedTwice(FIRST, { files: [file('b', 2)], fault: 'no browser' })).toMatchObject({ failed: 1 });
});
