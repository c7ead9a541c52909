import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '../../../lib/commands/published-schemas.ts';
import { BUNDLED } from '../../../lib/packs/pack-folder.ts';

describe('the published JSON Schemas', () => {
  test.each(publishedSchemas())('data/schema/%s is what `npm run schema` writes', (name, text) => {
    expect(JSON.parse(readFileSync(join(BUNDLED, 'schema', name), 'utf8'))).toEqual(JSON.parse(text));
  });

  test('name the fields that a file must have', () => {
    const schema = Object.fromEntries(publishedSchemas().map(([name, text]) => [name, JSON.parse(text)]));
    expect(schema['source.schema.json'].required).toEqual(
      expect.arrayContaining(['id', 'publisher', 'language', 'origins', 'reports']),
    );
    expect(schema['story.schema.json'].required).toEqual(expect.arrayContaining(['story', 'claims']));
    expect(schema['story.schema.json'].properties.claims.items.properties.phrasings.minItems).toBe(15);
  });
});
