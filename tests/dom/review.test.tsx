import axe from 'axe-core';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { contextOf } from '../../lib/claims/context.ts';
import type { Pack, Report, SourceId } from '../../lib/claims/types.ts';
import { Popover } from '../../lib/popover/Popover.tsx';
import { gas, samplePack, sources } from '../unit/sample-pack.ts';
import { stage } from './stage.ts';

const desk = {
  ...sources.uslive,
  id: 'desk' as SourceId,
  publisher: { value: 'Desk of <i>Samples</i>', certainty: 'certain' as const },
  url: { value: 'https://desk.example/1', certainty: 'certain' as const },
};
const review = (more: Partial<Report>): Report => ({
  claim: gas.id,
  source: desk.id,
  relation: 'reviews',
  summary: 'What became of the gas',
  origin: 'Desk of Samples',
  ...more,
});

function show(pack: Pack) {
  const root = stage('<div></div>');
  onTestFinished(() => render(null, root));
  const content = {
    context: contextOf(pack, gas.id),
    sentence: 'A sentence.',
    position: { index: 0, total: 1 },
    match: {
      claim: gas.id,
      tier: 'sure',
      confidence: 1,
      start: 0,
      end: 1,
      differs: [],
      why: () => [],
    } as const,
  };
  const handlers = { previous: vi.fn(), next: vi.fn(), closed: vi.fn() };
  render(
    <Popover
      content={{ ...content, match: { ...content.match, differs: [] } }}
      handlers={handlers}
      onClose={vi.fn()}
      copy={vi.fn()}
    />,
    root,
  );
  return root;
}

const reviewedOnly: Pack = {
  ...samplePack,
  sources: [...samplePack.sources, desk],
  reports: [review({ rating: { text: 'Half <b>so</b>' } })],
};

test('a review is shown with its publisher’s own words and name, with its address, and as no report', async () => {
  const root = show(reviewedOnly);
  expect(root.querySelector('.sl-agreement')?.textContent).toBe('1 publisher looked into this');
  expect(root.querySelector('.sl-report')?.textContent).toContain(
    'Desk of <i>Samples</i> rated this “Half <b>so</b>”',
  );
  expect(root.querySelector('.sl-chip')?.textContent).toBe('looked into this');
  expect(root.querySelector('.sl-report b, .sl-report i, .sl-report blockquote')).toBeNull();
  const link = root.querySelector<HTMLAnchorElement>('.sl-report a');
  expect(link?.href).toBe('https://desk.example/1');
  expect(link?.textContent).toContain('Open the source');
  expect((await axe.run(root)).violations).toEqual([]);
});

test('beside reports it is counted apart', () => {
  const root = show({
    ...reviewedOnly,
    reports: [...samplePack.reports, review({ summary: '' })],
  });
  expect(root.querySelector('.sl-agreement')?.textContent).toBe(
    '2 of 4 other sources report this, from 2 origins · 1 says the opposite · 1 publisher looked into this',
  );
  expect(root.querySelectorAll('.sl-report')).toHaveLength(3);
  expect(root.querySelector('.sl-silent')?.textContent).not.toContain('Desk');
});
