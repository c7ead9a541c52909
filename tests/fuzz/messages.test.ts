/** Messages of any shape from anybody: only what is whole, and comes from where it may, reaches a handler. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { handleMessages } from '../../lib/messaging/messenger.ts';
import { messageToPage } from '../../lib/messaging/page-end.ts';
import { ToBackgroundSchema, ToPageSchema, ToPopoverSchema } from '../../lib/messaging/protocol.ts';
import { anyChanges, changed } from './changes.ts';
import { fuzz } from './plan.ts';
import { anyJson, anyText } from './texts.ts';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

const wire = vi.hoisted(() => ({ listeners: new Set<Listener>() }));
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'our-id',
      getURL: (path: string) => `chrome-extension://our-id/${path}`,
      onMessage: { addListener: (one: Listener) => wire.listeners.add(one), removeListener: () => {} },
    },
  },
}));

const SCHEMAS = [ToPageSchema, ToBackgroundSchema, ToPopoverSchema] as const;
const TYPES = SCHEMAS.flatMap((schema) =>
  schema.options.map((option) => option.entries.type.literal as string),
);

let reached: unknown[] = [];
for (const schema of SCHEMAS) {
  const handlers = Object.fromEntries(
    schema.options.map((option) => [
      option.entries.type.literal,
      (message: unknown) => {
        reached.push(message);
        throw new Error('a handler fails');
      },
    ]),
  );
  handleMessages(schema, handlers as never, new AbortController().signal);
}
vi.spyOn(console, 'error').mockImplementation(() => {});

/** The schema of a message or of a part of one, as far as it is looked at here. */
interface Part {
  type: string;
  literal?: unknown;
  options?: unknown[];
  entries?: Record<string, Part>;
  item?: Part;
  wrapped?: Part;
}

/** Values that a schema takes, most of them. Strings are ids here wherever a schema asks for more than any text. */
function wholeOf(part: Part): fc.Arbitrary<unknown> {
  if (part.type === 'literal') return fc.constant(part.literal);
  if (part.type === 'picklist') return fc.constantFrom(...(part.options ?? []));
  if (part.type === 'boolean') return fc.boolean();
  if (part.type === 'number') return fc.nat(99);
  if (part.type === 'string') return fc.constantFrom('gas-winter', 'sidelight');
  if (part.type === 'array' && part.item) return fc.array(wholeOf(part.item), { maxLength: 3 });
  if (part.wrapped) return fc.option(wholeOf(part.wrapped), { nil: undefined });
  if (part.entries)
    return fc.record(
      Object.fromEntries(Object.entries(part.entries).map(([key, one]) => [key, wholeOf(one)])),
    );
  if (part.options) return fc.oneof(...part.options.map((one) => wholeOf(one as Part)));
  return anyJson;
}

const likely = fc.oneof(
  ...SCHEMAS.flatMap((schema) => schema.options.map((option) => wholeOf(option as unknown as Part))),
);
const message = fc.oneof(
  { weight: 4, arbitrary: likely },
  { weight: 1, arbitrary: anyJson },
  {
    weight: 1,
    arbitrary: fc.tuple(likely, anyChanges).map(([one, changes]) => changed({ one }, changes).one),
  },
);

const OWN = 'chrome-extension://our-id/';
const right = <T, U>(value: T, others: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others });
const elsewhere = fc.constantFrom(
  OWN,
  'chrome-extension://our-id.evil/',
  'https://news.example/',
  `https://evil.example/?${OWN}`,
  '',
);
const sender = fc.record({
  id: right('our-id', fc.constantFrom('their-id', 'our-id.evil', '', undefined)),
  url: right(`${OWN}popup.html`, fc.oneof(elsewhere, anyText)),
  tab: right({ id: 7, windowId: 3 }, fc.constantFrom({ id: undefined, windowId: 3 }, undefined)),
  frameId: fc.constantFrom(0, 5, undefined),
  origin: fc.constantFrom('https://news.example', 'chrome-extension://our-id', undefined),
});

type Sender = typeof sender extends fc.Arbitrary<infer T> ? T : never;

/** @returns the type of the message where it reached who it is for */
async function expectHeld(raw: unknown, from: Sender): Promise<string | null> {
  reached = [];
  const answers = [...wire.listeners].map((listener) => listener(raw, from));
  const answered = answers.filter((one) => one !== undefined);
  expect(answered).toHaveLength(reached.length);
  expect(reached.length).toBeLessThanOrEqual(1);
  for (const one of reached) {
    const { type } = one as { type: string };
    expect(SCHEMAS.some((schema) => v.is(schema, one))).toBe(true);
    expect(one, 'nothing is added and nothing left out').toEqual(raw);
    expect(from.id).toBe('our-id');
    if (type.startsWith('page>')) expect(from.tab?.id).toBeTypeOf('number');
    else expect(from.url?.startsWith(OWN)).toBe(true);
  }
  // The content script's check by hand takes what the schema takes, and nothing else.
  expect(messageToPage(raw) !== undefined).toBe(v.is(ToPageSchema, raw));
  // A handler's failure stays where it happened: the sender learns that there was one, and nothing of it.
  for (const answer of answered) expect(await answer).toEqual({ ok: false });
  return (reached[0] as { type: string } | undefined)?.type ?? null;
}

fuzz('any message from anybody', [message, sender], async (raw, from) => void (await expectHeld(raw, from)));

test('of nearly every kind of message one is whole, from where it may come, whatever the seed of a run', async () => {
  const types = new Set<string | null>();
  for (const [raw, from] of fc.sample(fc.tuple(message, sender), { seed: 1, numRuns: 500 }))
    types.add(await expectHeld(raw, from));
  types.delete(null);
  expect(types.size).toBeGreaterThan(TYPES.length * 0.8);
});
