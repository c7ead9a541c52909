/** The software bill of materials, in CycloneDX: what npm says of the lock file, as far as it is in the packages. */
import * as v from 'valibot';

/** What is read of npm's answer; the rest is passed on as it is. */
const BillSchema = v.looseObject({
  components: v.array(v.looseObject({ 'bom-ref': v.string(), name: v.string(), version: v.string() })),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.array(v.string()) })),
});

/**
 * Without what differs from one making to the next, from one npm to the next, or with the folder's name.
 *
 * @param printed by `npm sbom --sbom-format cyclonedx --package-lock-only`
 * @param packages what is in the builds, as `name version`
 * @throws {Error} that names a package which the lock file does not have
 */
export function steadyBill(printed: string, packages: ReadonlySet<string>): string {
  const { $schema, bomFormat, specVersion, version, ...said } = JSON.parse(printed) as Record<
    string,
    unknown
  >;
  const bill = v.parse(BillSchema, said);
  const held = bill.components.filter((one) => packages.has(`${one.name} ${one.version}`));
  const named = new Set(held.map((one) => `${one.name} ${one.version}`));
  const missing = [...packages].filter((one) => !named.has(one));
  if (missing.length > 0) throw new Error(`the lock file does not have ${missing.join(', ')}`);

  const { component } = v.parse(
    v.looseObject({ component: v.looseObject({ purl: v.string() }) }),
    said.metadata,
  );
  const own = { ...withoutPaths(component), name: nameIn(component.purl), type: 'application' };
  const references = new Set([component['bom-ref'], ...held.map((one) => one['bom-ref'])]);
  return `${JSON.stringify(
    {
      $schema,
      bomFormat,
      specVersion,
      version,
      metadata: { component: own },
      components: held.map(withoutPaths).sort(byReference),
      dependencies: bill.dependencies
        .filter(({ ref }) => references.has(ref))
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: dependsOn.filter((one) => references.has(one)).sort(),
        }))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    },
    null,
    2,
  )}\n`;
}

type Component = Record<string, unknown>;

/** Properties are npm's notes on its own folders; some versions of it write them and some do not. */
const withoutPaths = ({ properties: _, ...rest }: Component): Component => rest;

const byReference = (a: Component, b: Component): number =>
  String(a['bom-ref']) < String(b['bom-ref']) ? -1 : 1;

/** npm names the project by the folder that it stands in, and by its package.json only here. */
const nameIn = (purl: string): string => /^pkg:npm\/(.+)@/.exec(purl)?.[1] ?? purl;
