/** Where the story view of a story stands, and a claim in it. */
import { browser } from '../browser.ts';
import type { ClaimId, StoryId } from '../claims/types.ts';

/** The story view's own address, opened at a claim where one is named. */
export function storyAddress(story: StoryId, claim?: ClaimId): string {
  const query = new URLSearchParams(claim === undefined ? { story } : { story, claim });
  return `${browser.runtime.getURL('/story.html')}?${query}`;
}
