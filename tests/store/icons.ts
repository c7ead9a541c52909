/** `npm run icons`: the icons of all sizes that the manifest names, drawn from the one SVG. `tests/dom/icons.test.ts` holds them against it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../lib/commands/input.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { launch } from '../browser/launch.ts';
import { ROOT } from '../run/steps.ts';
import { drawIcon } from './draw-icon.ts';

const FOLDER = join(ROOT, 'data/public/icon');

await runCommand('icons', async () => {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const sizes = readdirSync(FOLDER).flatMap((name) => /^(\d+)\.png$/.exec(name)?.[1] ?? []);
  const chromium = findChromium((line) => console.log(line));
  const launched = await launch({ chromium, headless: true, extension: null });
  try {
    const page = await launched.newPage();
    for (const size of sizes.map(Number)) {
      const drawn = await page.evaluate(drawIcon, { svg, size });
      writeFileSync(join(FOLDER, `${size}.png`), Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64'));
      console.log(`data/public/icon/${size}.png`);
    }
  } finally {
    await launched.close();
  }
});
