import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { openSections } from '../../lib/index/open.ts';
import { readTexts } from '../../lib/index/texts.ts';
import type { Bundle } from '../../lib/packs/bundle.ts';
import { bundledPack } from '../../lib/packs/bundle-plugin.ts';
import { BUNDLED, readPackFolder } from '../../lib/packs/pack-folder.ts';
import { unpacked } from '../../lib/packs/unpacked.ts';

/** A copy of the pack's folder that a test may spoil. */
function copyOfPack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(BUNDLED, folder, { recursive: true });
  return folder;
}

function spoil(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const spoilt = text.replace(from, to);
  if (spoilt === text) throw new Error(`${file} holds no ${from}`);
  writeFileSync(path, spoilt);
}

/** Builds a script that is nothing but the virtual module's export, and gives its code. */
async function built(module: string, name: string, plugin: ReturnType<typeof bundledPack>): Promise<string> {
  const entry = '\0entry';
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      plugin,
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export { ${name} } from '${module}';` : undefined),
      },
    ],
  })) as Rollup.RollupOutput;
  return output.output[0].code;
}

const small = {
  pack: { manifest: { name: 'A "pack" with </script> and \u2028' } },
  index: { data: 'AAAA' },
} as unknown as Bundle;

test('each module carries its own half only', { timeout: 30_000 }, async () => {
  const plugin = () => bundledPack(BUNDLED, async () => small);
  const pack = await built('virtual:bundled-pack', 'bundledPack', plugin());
  expect(pack).toContain('JSON.parse');
  expect(pack).not.toContain('AAAA');
  const index = await built('virtual:bundled-index', 'bundledIndex', plugin());
  expect(index).toContain('"AAAA"');
  expect(index).not.toContain('manifest');
});

test('the bundle is a pack and an index that opens', { timeout: 30_000 }, async () => {
  const { bundlePack } = await import('../../lib/packs/bundle.ts');
  const { pack, index, texts } = bundlePack(BUNDLED);
  expect(pack).toEqual(readPackFolder(BUNDLED).pack);
  const opened = openSections(unpacked(index));
  expect(opened.claims.map(({ id }) => id)).toEqual(pack.claims.map(({ id }) => id));
  const statements = readTexts(unpacked(texts), opened).map(({ statement }) => statement);
  expect(statements).toEqual(pack.claims.map(({ statement }) => statement));
});

test('a pack with problems stops the build, which names each: file, id and field', {
  timeout: 30_000,
}, async () => {
  const folder = copyOfPack();
  spoil(folder, 'sources/fakti.json', /"relation": "\w+"/, '"relation": "agrees"');
  spoil(folder, 'sources/uslive.json', /"claim": "[a-z0-9-]+"/, '"claim": "no-such-claim"');
  const failed = built('virtual:bundled-pack', 'bundledPack', bundledPack(folder));
  await expect(failed).rejects.toThrow(/sources\/fakti\.json: [a-z0-9-]+: reports\[0\]\.relation: /);
  // The same folder again: what failed is not kept, and nothing else is taken for it.
  const again = built('virtual:bundled-pack', 'bundledPack', bundledPack(folder));
  await expect(again).rejects.toThrow('the bundled pack has');
});

test('an id that is not there is named with the one that was meant', { timeout: 30_000 }, async () => {
  const folder = copyOfPack();
  spoil(folder, 'sources/uslive.json', /("claim": "[a-z0-9-]+)"/, '$1x"');
  await expect(built('virtual:bundled-index', 'bundledIndex', bundledPack(folder))).rejects.toThrow(
    /sources\/uslive\.json: [a-z0-9-]+: reports\[0\]\.claim: no claim has the id .* \(did you mean "/,
  );
});

test('a change in the folder builds anew', { timeout: 30_000 }, async () => {
  const folder = copyOfPack();
  let builds = 0;
  const plugin = () =>
    bundledPack(folder, async () => {
      builds++;
      return small;
    });
  await built('virtual:bundled-pack', 'bundledPack', plugin());
  await built('virtual:bundled-index', 'bundledIndex', plugin());
  expect(builds).toBe(1);
  spoil(folder, 'pack.json', '}', '} ');
  await built('virtual:bundled-index', 'bundledIndex', plugin());
  expect(builds).toBe(2);
});
