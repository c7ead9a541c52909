import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { ERRANDS, messageToPage } from '../../lib/messaging/page-end.ts';
import { BACKGROUND_ANSWERS, ToPageSchema } from '../../lib/messaging/protocol.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

const types = ToPageSchema.options.map(({ entries }) => entries.type.literal);
const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constantFrom(null, {}, []));
const message = fc
  .tuple(
    fc.oneof(
      fc.constantFrom<string>(...types),
      fc.constantFrom('toString', '__proto__', 'constructor'),
      fc.string(),
    ),
    fc.dictionary(fc.oneof(fc.constantFrom('matchId', 'on', 'by', 'toString'), fc.string()), value, {
      maxKeys: 2,
    }),
  )
  .map(([type, rest]) => ({ ...rest, type }));

test('messages of each kind are known', () => {
  const known = types.map((type) =>
    messageToPage(type === 'popup>page:show' ? { type, matchId: 'm1' } : { type }),
  );
  expect(known.map((one) => one?.type)).toEqual(types);
});

test('the check by hand says of every message what the schema says', () => {
  fc.assert(
    fc.property(fc.oneof(message, value, fc.anything()), (raw) => {
      expect(messageToPage(raw) !== undefined).toBe(v.safeParse(ToPageSchema, raw).success);
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(ERRANDS))('and of every answer to %s', (type, check) => {
  const schema = BACKGROUND_ANSWERS[type as keyof typeof ERRANDS];
  const answer = fc.oneof(
    fc.record({ done: fc.oneof(fc.boolean(), value) }),
    fc.record({ done: fc.boolean(), more: value }),
    fc.record({ found: fc.oneof(fc.array(value), value), isWhole: fc.oneof(fc.boolean(), value) }),
    value,
    fc.anything(),
  );
  fc.assert(
    fc.property(answer, (raw) => {
      expect(check(raw) !== undefined).toBe(v.safeParse(schema, raw).success);
    }),
    { numRuns: 500 },
  );
});
