/** `npm run views`: keeps the pictures of the views as they are now (tests/views/pictures), once somebody has looked at them. */
import { findChromium } from '../browser/find-chromium.ts';
import { endOf, output } from '../run/steps.ts';

const chromium = findChromium((line) => console.log(line));
const build = await output('wxt', ['build']);
if (build.code !== 0) throw new Error(endOf(build.text));
const { code, text } = await output('vitest', ['run', '--project', 'e2e', 'tests/e2e/views.test.ts'], {
  CHROME: chromium,
  KEEP_VIEWS: '1',
});
console.log(endOf(text));
process.exitCode = code;
