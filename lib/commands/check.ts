/** `npm run --silent pack:check -- [FOLDER]`: checks a pack's files and prints what they hold, or every problem found. */
import { contentOf } from '../packs/file/view.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { sealedText, today } from '../packs/pack-path.ts';
import { runCommand } from './input.ts';

await runCommand('pack:check', async () => {
  const folder = process.argv[2] ?? BUNDLED;
  const assembled = readPackFolder(folder);
  // What only the file's form is held to (dates that there are, lengths, plain text), as it would be refused where it is installed.
  await sealedText(...contentOf(assembled, today()), folder);
  const { counts, name, version } = assembled.pack.manifest;
  process.stdout.write(
    `${name} ${version}: ${counts.claims} claims in ${counts.stories} stories, ${counts.phrasings} phrasings, ${counts.sources} sources, ${counts.reports} reports\n`,
  );
});
