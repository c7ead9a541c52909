/** The packages of others that a build holds, with their licences: what a notice must name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression, as its package.json has it. */
  licence: string;
  /** What its licence file says; '' where it has none. */
  text: string;
}

const FOLDER = '/node_modules/';

/** The folder of the package that a module belongs to; null for a module of our own, or one that is made in the build. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0+/, '').split('?', 1)[0] ?? '';
  const at = path.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const [first = '', second = ''] = path.slice(at + FOLDER.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return path.slice(0, at + FOLDER.length) + name;
}

/** Reads what a package says of itself. @throws when it names no licence */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${folder} does not say under which licence it is`);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license, text };
}
