/**
 * The Vite plugin for scripts that run in pages: of the table by which the API polyfill wraps the browser's functions it keeps what such
 * scripts are given at all (https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#capabilities), and of that what
 * ours use. The rest, tabs to windows, would be 0.9 kB that every page loads for nothing.
 */
import type { Plugin } from 'vite';

/** The polyfill's own table: by name the numbers of arguments. */
interface Table {
  runtime: Record<'sendMessage', object>;
  storage: { local: Record<'get' | 'set' | 'remove', object> };
}

const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** Stops the build where the polyfill has no such table: another version of it has come. */
export const polyfillForPages = (): Plugin => ({
  name: 'sidelight:polyfill-for-pages',
  transform(code, id) {
    if (!/[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js/.test(id)) return undefined;
    const found = TABLE.exec(code)?.[1];
    if (found === undefined) return this.error('webextension-polyfill: its table of functions was not found');
    const { runtime, storage } = JSON.parse(found) as Table;
    const { sendMessage } = runtime;
    const { get, set, remove } = storage.local;
    const kept = { runtime: { sendMessage }, storage: { local: { get, set, remove } } };
    return { code: code.replace(TABLE, () => `const apiMetadata = ${JSON.stringify(kept)};`), map: null };
  },
});
