/** The software bill of materials: npm's own, in CycloneDX, without what differs from one making to the next. */

/** @param printed by `npm sbom --sbom-format cyclonedx` */
export function steadyBill(printed: string): string {
  const { serialNumber: _number, ...bill } = JSON.parse(printed) as Record<string, unknown>;
  const { timestamp: _time, ...metadata } = bill.metadata as Record<string, unknown>;
  return `${JSON.stringify({ ...bill, metadata }, null, 2)}\n`;
}
