/** The requests that the stores and the privacy policy are told of (`data/store/listing.json`): what a recorded browser sends is held against it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../data/store/listing.json');

interface Told {
  /** Addresses that are asked for without the reader's doing. */
  unasked: string[];
  /** Kinds of requests that the reader has asked for, with the headers that are not the browser's own. */
  asked: { scheme: string; headers: string[] }[];
}

export const told: Told = JSON.parse(readFileSync(FILE, 'utf8')).requests;

/** What browsers add to every request. */
const BROWSERS_OWN =
  /^(?:accept(?:-encoding|-language)?|user-agent|sec-.+|cache-control|pragma|priority|origin|dnt)$/i;

/** What of a request nobody was told of: its scheme, or a header; empty where all of it was. */
export function untold({ url, headers }: { url: string; headers: Record<string, string> }): string[] {
  const kind = told.asked.find(({ scheme }) => scheme === new URL(url).protocol);
  if (!kind) return [url];
  const may = kind.headers.map((name) => name.toLowerCase());
  return Object.entries(headers).flatMap(([name, value]) =>
    value === '' || BROWSERS_OWN.test(name) || may.includes(name.toLowerCase()) ? [] : [name],
  );
}
