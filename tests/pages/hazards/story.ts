/** The state of the React and Preact pages, and the steps that change it. */

const CALL =
  'Serbian President Aleksandar Vučić spoke with Vladimir Putin on Sunday for the first time in two and a half years.';
const PLEDGE = 'Vučić told Putin of his hope that Serbia will not impose sanctions on Russia.';
const GAS = 'Putin gave an assurance that Serbia will have enough Russian gas for the coming winter.';
const QUIET = 'The harbour was quiet that morning and nobody on the quay spoke of the weather.';

export interface Story {
  /** Part of the article's class: changes when nothing else does. */
  version: number;
  /** A new key makes the article anew, element by element. */
  key: number;
  paragraphs: string[];
}

export const FIRST: Story = { version: 0, key: 0, paragraphs: [CALL, QUIET, PLEDGE] };

/** Tells `draw` of each new state; the page's `steps` lead from one to the next. */
export function followSteps(draw: (story: Story) => void): void {
  let story = FIRST;
  const go = (change: Partial<Story>) => (): void => {
    story = { ...story, version: story.version + 1, ...change };
    draw(story);
  };
  Object.assign(globalThis, {
    steps: {
      again: go({}),
      change: go({ paragraphs: [CALL, GAS, QUIET] }),
      remake: go({ key: 1 }),
      add: go({ paragraphs: [QUIET, CALL, GAS, PLEDGE] }),
    },
  });
}
