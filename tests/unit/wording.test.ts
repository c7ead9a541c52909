import { expect, test } from 'vitest';
import { contextOf } from '../../lib/claims/context.ts';
import { t } from '../../lib/i18n/messages.ts';
import { dateText } from '../../lib/ui/dates.ts';
import { disagreementOf, type Topic, topicOf } from '../../lib/ui/topics.ts';
import * as say from '../../lib/ui/wording.ts';
import { ammunition, firstCall, gas, samplePack } from './sample-pack.ts';

const none = { differing: 0, topics: [], opposite: 0 };
const agreement = (reporting: number, of: number, origins: number) => ({
  reporting,
  of,
  reviewing: 0,
  origins,
});

test.each([
  [agreement(4, 4, 3), none, 'All 4 other sources report this, from 3 origins'],
  [agreement(3, 4, 1), none, '3 of 4 other sources report this, all from 1 origin'],
  [agreement(2, 2, 2), none, 'Both other sources report this, from 2 origins'],
  [agreement(1, 4, 1), none, '1 of 4 other sources reports this'],
  [agreement(1, 1, 1), none, '1 other source reports this'],
  [
    agreement(4, 4, 3),
    { differing: 1, topics: ['duration'] as Topic[], opposite: 0 },
    'All 4 other sources report this, from 3 origins · 1 differs on duration',
  ],
  [
    agreement(5, 6, 2),
    { differing: 2, topics: ['date', 'place'] as Topic[], opposite: 1 },
    '5 of 6 other sources report this, from 2 origins · 2 differ on date and place, 1 says the opposite',
  ],
])('agreement line %#', (counts, than, line) => {
  expect(say.agreementLine(counts, than, false)).toBe(line);
});

test('a claim that nobody else reports', () => {
  expect(say.agreementLine(agreement(0, 4, 0), none, true)).toBe('Only in this source');
  expect(say.agreementLine(agreement(0, 4, 0), none, false)).toBe('No other source reports this');
});

test('who looked into a claim is told apart from who reports it', () => {
  expect(say.agreementLine({ ...agreement(0, 0, 0), reviewing: 2 }, none, true)).toBe(
    '2 publishers looked into this',
  );
  expect(say.agreementInPack({ ...agreement(2, 2, 2), reviewing: 1 }, none)).toBe(
    'Both sources report this, from 2 origins · 1 publisher looked into this',
  );
  expect(t('rated', { publisher: 'The Daily', rating: 'Half so' })).toBe('The Daily rated this “Half so”');
});

test('away from a page nothing is "other"', () => {
  expect(say.agreementInPack(agreement(4, 5, 3), none)).toBe('4 of 5 sources report this, from 3 origins');
});

test('the agreement line of a context names the topic, not the kind', () => {
  const context = contextOf(samplePack, firstCall.id);
  expect(say.agreementLine(context.agreement, disagreementOf(context), false)).toBe(
    'All 4 other sources report this, from 3 origins · 1 differs on duration',
  );
  expect(disagreementOf(contextOf(samplePack, gas.id))).toEqual({ differing: 0, topics: [], opposite: 1 });
});

test('what the page itself says otherwise is no other source’s', () => {
  const context = contextOf(samplePack, gas.id, 'https://fakti.bg/en/world/921336-vucic-spoke');
  expect(disagreementOf(context)).toEqual({ differing: 0, topics: [], opposite: 0 });
});

test('a number is a duration, an amount or a figure, by the claim’s details', () => {
  expect(topicOf({ kind: 'number', claim: 'two and a half years' }, firstCall.details)).toBe('duration');
  expect(topicOf({ kind: 'number', claim: '800 million' }, ammunition.details)).toBe('amount');
  expect(topicOf({ kind: 'number', claim: 'three' }, [])).toBe('figure');
  expect(topicOf({ kind: 'number', claim: 'three' }, [...firstCall.details, ...ammunition.details])).toBe(
    'figure',
  );
  expect(topicOf({ kind: 'place', claim: 'Kazan' }, firstCall.details)).toBe('place');
});

test.each([
  ['2024-10-20', '20 Oct 2024'],
  ['2024-10', 'Oct 2024'],
  ['2024', '2024'],
  ['2024-10-30/2024-10-31', '30–31 Oct 2024'],
  ['2024-10-30/2024-11-02', '30 Oct – 2 Nov 2024'],
  ['yesterday', 'yesterday'],
  ['2024-13-45', '2024-13-45'],
])('the date %s is read as %s', (iso, text) => {
  expect(dateText(iso)).toBe(text);
});

test('what is only likely is called likely', () => {
  expect(say.stated({ value: 'Brussels Signal', certainty: 'likely' })).toBe('likely Brussels Signal');
  expect(say.published({ value: '2024-10-21', certainty: 'likely' })).toBe('likely 21 Oct 2024');
  expect(say.published(undefined)).toBe('date not known');
});

test('an origin that is the publisher itself is own reporting', () => {
  const fakti = { value: 'Fakti.bg', certainty: 'certain' } as const;
  expect(say.via({ value: 'TANYUG', certainty: 'certain' }, fakti)).toBe('via TANYUG');
  expect(say.via({ value: 'AP', certainty: 'likely' }, fakti)).toBe('likely via AP');
  expect(say.via({ value: 'Fakti.bg', certainty: 'certain' }, fakti)).toBe('own reporting');
});

test.each([
  [9, 3, '9 claims with other reporting on this page, 3 differ'],
  [1, 1, '1 claim with other reporting on this page, 1 differs'],
  [2, 0, '2 claims with other reporting on this page'],
])('%i claims of which %i differ', (claims, differing, line) => {
  expect(t('claimsOnPage', { claims, differing })).toBe(line);
});
