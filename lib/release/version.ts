/** The version of a release: package.json and the changelog must tell the same. */

/** @throws {Error} that says what stands where, when they do not agree */
export function releaseVersion(packageJson: string, changelog: string): string {
  const { version } = JSON.parse(packageJson) as { version: string };
  const heads = [...changelog.matchAll(/^## \[([^\]]+)\](?: - (\S+))?$/gm)];
  const newest = heads.find(([, name]) => name !== 'Unreleased');
  if (!newest)
    throw new Error('CHANGELOG.md: no version has a heading of its own, expected "## [x.y.z] - YYYY-MM-DD"');
  const [, named, date] = newest;
  if (named !== version)
    throw new Error(`CHANGELOG.md: the newest version is ${named}, package.json says ${version}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date ?? ''))
    throw new Error(`CHANGELOG.md: version ${version} has the date ${date}, expected YYYY-MM-DD`);
  const between = changelog.slice(heads[0]!.index, newest.index).split('\n').slice(1).join('\n').trim();
  if (between !== '')
    throw new Error('CHANGELOG.md: something stands under Unreleased; give it a version before a release');
  return version;
}
