/** A small server on localhost for the demo pages, the test pages and the reader's own files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import { renderText } from './render-text.ts';

const PAGES = join(import.meta.dirname, '../pages');

/** A page that is made, not read from a file. */
export interface ServedPage {
  name: string;
  html: string;
}

export interface Site {
  /** `http://localhost:PORT`. */
  origin: string;
  /** The demo pages: `index.html` first. */
  demo: string[];
  /** Address of a page by its path; `strict` puts it under the strictest policy that still shows it. */
  url(path: string, options?: { strict?: boolean }): string;
  /** Adds a page and gives its path. */
  add(page: ServedPage): string;
  /** Serves this at a path: HTML, or a script where the path ends in `.js`. */
  put(path: string, text: string): void;
  /** Adds a file: HTML as it is, text as a plain news page with a paragraph a line. */
  addFile(path: string, text: string): string;
  close(): Promise<void>;
}

/** Starts the server on a free port of this machine only. */
export async function serve(): Promise<Site> {
  const pages = new Map<string, string>();
  for (const folder of ['', 'demo', 'hazards'])
    for (const name of readdirSync(join(PAGES, folder)).filter((file) => file.endsWith('.html')))
      pages.set(`/${join(folder, name)}`, readFileSync(join(PAGES, folder, name), 'utf8'));

  const headers = readHeaders();

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const html = pages.get(pathname === '/' ? '/demo/index.html' : decodeURIComponent(pathname));
    if (html === undefined) {
      // Browsers ask for an icon of their own accord; that it is missing is no error of the page.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const policy =
      searchParams.get('csp') === 'strict' ? { 'content-security-policy': strictPolicy(html) } : {};
    response.writeHead(200, {
      'content-type': `text/${pathname.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`,
      'cache-control': 'no-store',
      ...headers.get(pathname),
      ...policy,
    });
    response.end(html);
  });
  const port = await listen(server);
  const add = (page: ServedPage): string => {
    const path = `/files/${pages.size}/${page.name}`;
    pages.set(path, page.html);
    return path;
  };

  const origin = `http://localhost:${port}`;
  return {
    origin,
    demo: [...pages.keys()].filter((path) => path.startsWith('/demo/')).sort(indexFirst),
    url: (path, { strict = false } = {}) => `${origin}${encodeURI(path)}${strict ? '?csp=strict' : ''}`,
    add,
    put: (path, text) => void pages.set(path, text),
    addFile: (path, text) => {
      const name = basename(path);
      const isHtml = ['.html', '.htm', '.xhtml'].includes(extname(name).toLowerCase());
      return add({ name: isHtml ? name : `${name}.html`, html: isHtml ? text : renderText(name, text) });
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Headers of single hazard pages, by path. */
function readHeaders(): Map<string, Record<string, string>> {
  const file: unknown = JSON.parse(readFileSync(join(PAGES, 'hazards/headers.json'), 'utf8'));
  const headers = v.parse(v.record(v.string(), v.record(v.string(), v.string())), file);
  return new Map(Object.entries(headers).map(([name, each]) => [`/hazards/${name}`, each]));
}

const indexFirst = (a: string, b: string): number =>
  Number(b.endsWith('/index.html')) - Number(a.endsWith('/index.html')) || a.localeCompare(b);

function listen(server: Server): Promise<number> {
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
  });
}

/** Nothing may load, run or be made from strings; only the page's own style sheets, by their hashes, still apply. */
function strictPolicy(html: string): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const hashes = sheets.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
