/** Every file that is refused as a whole is refused in the reader's language: the fault is known wherever the English line is. */
import { expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import { openFile } from '../../lib/packs/open-file.ts';
import { PackError } from '../../lib/packs/problems.ts';
import { faultText } from '../../lib/ui/fault-wording.ts';
import { blobOf, NEVER, samplePackFile, TODAY } from './packs/sample-pack-file.ts';

async function told(file: Blob, limits?: { file: number; text: number }): Promise<string> {
  try {
    await openFile(file, 'a.json', { signal: NEVER, today: TODAY, ...(limits ? { limits } : {}) });
  } catch (error) {
    const [problem] = error instanceof PackError ? error.problems : [];
    if (problem?.fault) return faultText(problem.fault);
  }
  return 'no fault';
}

const gzipped = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

test.each<[string, () => Blob | Promise<Blob>, string]>([
  ['nothing', () => blobOf(''), 'The file is empty.'],
  ['white space', () => blobOf('  \n'), 'The file is empty.'],
  ['no text', () => blobOf(new Uint8Array([0x7b, 0xff, 0xfe])), 'The file is not text.'],
  [
    'half a gzip',
    async () => (await gzipped('{"a": 1}')).slice(0, 12),
    'The file is damaged: it cannot be unpacked.',
  ],
  ['half a JSON', () => blobOf('{\n "a": '), 'The file is not the JSON that is expected: line 2, column 7.'],
  ['another thing', () => blobOf({}), expect.stringContaining('The file holds no claims.')],
  [
    'a review of nothing',
    () => blobOf({ '@context': 'https://schema.org', '@type': 'ClaimReview' }),
    'The file holds 1 item, which cannot be kept.',
  ],
  ['an empty list', () => blobOf([]), expect.stringContaining('The file holds no claims.')],
  [
    'a pack of tomorrow',
    () => blobOf({ format: 'sidelight-pack', formatVersion: 7 }),
    'The file is of version 7 of the format; this Sidelight reads up to 1.',
  ],
  [
    'a pack with a word changed',
    async () => blobOf(packText(await samplePackFile()).replace('"version": "', '"version": "9')),
    expect.stringContaining('its content is not what its hash says'),
  ],
])('%s', async (_, file, text) => {
  expect(await told(await file())).toEqual(text);
});

test('too large, packed and unpacked', async () => {
  const file = await gzipped(`{"a": "${'b'.repeat(5_000)}"}`);
  expect(await told(file, { file: 10, text: 10 })).toBe('The file is too large: 1 MB at most.');
  expect(await told(file, { file: 10_000, text: 10 })).toBe('Unpacked the file is too large: 1 MB at most.');
});
