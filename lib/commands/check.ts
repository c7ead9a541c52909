/** `npm run --silent pack:check -- [FOLDER]`: checks a pack's files and prints what they hold, or every problem found. */
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { runCommand } from './input.ts';

await runCommand('pack:check', () => {
  const { pack } = readPackFolder(process.argv[2] ?? BUNDLED);
  const { counts, name, version } = pack.manifest;
  process.stdout.write(
    `${name} ${version}: ${counts.claims} claims in ${counts.stories} stories, ${counts.phrasings} phrasings, ${counts.sources} sources, ${counts.reports} reports\n`,
  );
});
