/** axe on what Sidelight draws. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong within an element, rule and place, after it has had enough to look at there. */
export async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { wrong, looked } = await page.evaluate(async (selector) => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const result = await runner.run(selector);
    const wrong = result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    return { wrong, looked: result.passes.reduce((sum, { nodes }) => sum + nodes.length, 0) };
  }, within);
  if (looked < 20) throw new Error(`axe had only ${looked} things to look at in ${within}`);
  return wrong;
}
