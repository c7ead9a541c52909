/** `npm run schema`: writes the JSON Schemas of a pack's files to data/schema, for editors and for those who make packs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED } from '../packs/pack-folder.ts';
import { runCommand } from './input.ts';
import { publishedSchemas } from './published-schemas.ts';

await runCommand('schema', () => {
  const folder = join(BUNDLED, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of publishedSchemas()) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`data/schema/${name}\n`);
  }
});
