/** The story view, a page of its own: wiring only. `?story=ID` names the story, `&claim=ID` a claim in it. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { lookupOf } from '../../lib/claims/lookup.ts';
import type { ClaimId, Pack, Story, StoryId } from '../../lib/claims/types.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { packAtHand, storyAtHand } from '../../lib/packs/at-hand/at-hand.ts';
import { storyAddress } from '../../lib/story/address.ts';
import { NoStory } from '../../lib/story/NoStory.tsx';
import { StoryView } from '../../lib/story/StoryView.tsx';
import { copyText } from '../../lib/ui/clipboard.ts';
import { download } from '../../lib/ui/download.ts';

async function main(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('story') ?? '';
  const pack: Pack = (await storyAtHand(bundledPack, name as StoryId)) ?? (await packAtHand(bundledPack, []));
  const lookup = lookupOf(pack);
  // Only an id that the pack holds is one: nothing else of the address is used.
  const story = lookup.story(name as StoryId);
  const claim = lookup.claim(asked.get('claim') as ClaimId);
  const draw = (): void => render(story ? viewOf(story) : others(), root);

  const others = () => (
    <NoStory stories={pack.stories.map(({ id, title }) => ({ title, address: storyAddress(id) }))} />
  );
  const viewOf = ({ id }: Story) => (
    <StoryView
      pack={pack}
      story={id}
      marked={claim?.id ?? null}
      onSave={(name, content) => download(document, name, content)}
      onPrint={() => window.print()}
      onCopy={(citation) => copyText(document, citation)}
    />
  );

  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  await followPageLanguage(readCatalogue, {
    document,
    title: () => (story ? t('storyTitle', { title: story.title }) : t('extensionName')),
    changed: draw,
    signal: life.signal,
  });
  draw();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
