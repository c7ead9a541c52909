/** The JSON Schemas of a pack's files, made from the one description that the build checks with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { SourceFileSchema, StoryFileSchema } from '../claims/schema.ts';
import { PackFileSchema } from '../packs/format/schema.ts';

/**
 * Names and texts of the files in data/schema. What JSON Schema cannot say (references, the twelve words of a quotation) is left to
 * `npm run pack:check` and `npm run pack -- check`.
 */
export function publishedSchemas(): [name: string, text: string][] {
  return [
    ['source.schema.json', textOf(SourceFileSchema, 'A source and its reports')],
    ['pack.schema.json', textOf(PackFileSchema, 'A pack as one file')],
    ['story.schema.json', textOf(StoryFileSchema, 'A story and its claims')],
  ];
}

function textOf(schema: v.GenericSchema, title: string): string {
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
