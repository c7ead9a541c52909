/** The world of tests whose files share a browser: Node's, and when the last file has run the browser ends. */
import type { Environment } from 'vitest/runtime';
import { endKept } from './kept.ts';

export default {
  name: 'kept-browser',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: endKept }),
} satisfies Environment;
