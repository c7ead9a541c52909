/** Bundles the React and Preact pages and serves them, React's as its server would render them. */
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import type { Site } from '../browser/serve.ts';
import { Page } from '../pages/hazards/react.ts';

const PAGES = join(import.meta.dirname, '../pages/hazards');

export async function putApps(site: Site): Promise<void> {
  for (const name of ['react', 'preact']) site.put(`/hazards/${name}.js`, await bundle(name));
  for (const mismatch of [false, true]) {
    const html = renderToString(createElement(Page, { script: 'react.js', mismatch }));
    site.put(`/hazards/react${mismatch ? '-mismatch' : ''}.html`, `<!doctype html>${html}`);
  }
}

/** One script that needs no other. */
async function bundle(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(PAGES, `${name}.ts`), formats: ['iife'], name: 'app' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : null;
  if (!chunk) throw new Error(`${name} was not bundled`);
  return chunk.code;
}
