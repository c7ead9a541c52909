/** What is stored may be of another version, or have been written by anything: it is read as something that may be. */
import { expect } from 'vitest';
import { browser } from '../../lib/browser.ts';
import { loadDismissals } from '../../lib/dismissals/dismissals.ts';
import { DEFAULTS, settingsOf } from '../../lib/settings/schema.ts';
import { anyChanges, changed } from './changes.ts';
import { fuzz } from './plan.ts';
import { anyJson } from './texts.ts';

const SETTINGS = { ...DEFAULTS, sitesOff: ['*://news.example/*', '*://other.example/*'] };

fuzz('anything stored: settings', [anyChanges, anyJson], (changes, other) => {
  for (const stored of [changed(SETTINGS, changes), changed({ SETTINGS }, changes).SETTINGS, other]) {
    const settings = settingsOf(stored);
    expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
    expect(settings.version).toBe(DEFAULTS.version);
    for (const site of settings.sitesOff) expect(site).toMatch(/^\*:\/\/[^/*\s]+\/\*$/);
    expect(settingsOf(settings)).toEqual(settings);
  }
});

const DISMISSALS = [
  { claim: 'gas-winter', sentence: 'A sentence.' },
  { claim: 'first-call', sentence: 'Another.' },
];

fuzz('anything stored: dismissals', [anyChanges, anyJson], async (changes, other) => {
  for (const stored of [changed(DISMISSALS, changes), other]) {
    await browser.storage.local.set({ dismissals: stored });
    for (const { claim, sentence } of await loadDismissals()) {
      expect(typeof claim).toBe('string');
      expect(typeof sentence).toBe('string');
    }
  }
});
