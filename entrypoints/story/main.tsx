/** The story view, a page of its own: wiring only. `?story=ID` names the story, `&claim=ID` a claim in it. */
import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { lookupOf } from '../../lib/claims/lookup.ts';
import type { ClaimId, Pack, StoryId } from '../../lib/claims/types.ts';
import { storyAddress } from '../../lib/story/address.ts';
import { NoStory } from '../../lib/story/NoStory.tsx';
import { StoryView } from '../../lib/story/StoryView.tsx';
import { copyText } from '../../lib/ui/clipboard.ts';
import { download } from '../../lib/ui/download.ts';

function main(root: HTMLElement): void {
  const asked = new URLSearchParams(location.search);
  const pack: Pack = bundledPack;
  const lookup = lookupOf(pack);
  // Only an id that the pack holds is one: nothing else of the address is used.
  const story = lookup.story(asked.get('story') as StoryId);
  const claim = lookup.claim(asked.get('claim') as ClaimId);
  if (!story) {
    const stories = pack.stories.map(({ id, title }) => ({ title, address: storyAddress(id) }));
    render(<NoStory stories={stories} />, root);
    return;
  }
  document.title = `${story.title} – Sidelight`;
  render(
    <StoryView
      pack={pack}
      story={story.id}
      marked={claim?.id ?? null}
      onSave={(name, type, text) => download(document, name, type, text)}
      onPrint={() => window.print()}
      onCopy={(citation) => copyText(document, citation)}
    />,
    root,
  );
}

const root = document.querySelector<HTMLElement>('#app');
if (root) main(root);
