/**
 * `npm run calibrate:differences [-- --cross [--errors] [FILES…]]`: fits the weights of polarity and modality to the labelled pages. With `--cross` it writes nothing and
 * prints how many differences are named and how many agreeing sentences are called different, each file judged by weights fitted to the others;
 * of the files that are named, else of all.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../index/build.ts';
import { openWholeIndex } from '../index/texts.ts';
import { differenceLessonsText } from '../packs/difference-lessons.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { crossErrors, crossJudged, crossTable } from './differences/cross.ts';
import { fitWeights, weighedOf } from './differences/fit.ts';
import { fitDifferenceLessons, metWordsOf } from './differences/fit-lessons.ts';
import { labelledMatches } from './differences/labelled-matches.ts';
import { runCommand } from './input.ts';
import { filesToRead, listFiles } from './training-files.ts';

const LESSONS_FILE = join(BUNDLED, 'differences', 'vucic-putin-call.json');
const WEIGHTS_FILE = join(import.meta.dirname, '..', 'compare', 'weights.json');

await runCommand('calibrate:differences', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cross: { type: 'boolean', default: false }, errors: { type: 'boolean' } },
  });
  const named = filesToRead(positionals, values.cross);
  const read = positionals.length > 0 ? named : [...named, ...listFiles()];
  const index = openWholeIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));
  const matches = labelledMatches(index, read, positionals.length === 0);
  const weighed = matches.map(weighedOf);
  const met = matches.map(metWordsOf);
  if (values.cross) {
    const judged = crossJudged(matches, weighed, met);
    process.stdout.write(crossTable(judged));
    if (values.errors) process.stdout.write(crossErrors(judged));
    return;
  }
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(fitWeights(weighed), null, 2)}\n`);
  writeFileSync(LESSONS_FILE, differenceLessonsText(fitDifferenceLessons(met.flat())));
  process.stdout.write('weights written to lib/compare/weights.json, lessons to data/differences\n');
});
