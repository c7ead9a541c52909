import { useEffect, useState } from 'preact/hooks';
import { articlesAddress } from '../articles/address.ts';
import type { FoundInTab } from '../articles/extract/in-tab.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { ClaimId, StoryId } from '../claims/types.ts';
import type { Dismissal } from '../dismissals/dismissals.ts';
import { t } from '../i18n/messages.ts';
import type { AllClaims } from '../packs/at-hand/all-claims.ts';
import { Saving } from '../saving/Saving.tsx';
import type { FoundClaim, FoundSource } from '../search/catalogue.ts';
import type { PageState } from '../tab/page-state.ts';
import { fold } from '../text/fold.ts';
import { Icon } from '../ui/Icon.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Dismissed } from './Dismissed.tsx';
import { LeftOut } from './LeftOut.tsx';
import { PageClaims } from './PageClaims.tsx';
import { SearchResults } from './SearchResults.tsx';
import { Status } from './Status.tsx';
import type { PanelParts } from './types.ts';
import * as sayHere from './wording.ts';

export interface PanelProps extends PanelParts {
  page: PageState;
  /** What is searched: all packs in use. */
  catalogue: AllClaims;
  /** Told of the claims that the search shows: the pack is to hold them. */
  onFound(claims: readonly ClaimId[]): void;
  shortcut: string | null;
  /** The outcome of what the reader asked for last, for the live region; empty when there is nothing to say. */
  notice: string;
  /** What the reader has said is "not this claim". */
  dismissals: readonly Dismissal[];
  onRestore(one: Dismissal): void;
  onSaveDismissals(): void;
  /** Ends a pause. */
  onResume(): void;
  /** Opens the story view. */
  onStory(story: StoryId): void;
  /** Looks for the article of the page, to save it; another function for another tab. */
  lookForArticle(): Promise<FoundInTab>;
  onArticleSaved(): void;
  /** Saves the page's marked sentences as annotations. */
  onAnnotations(): void;
}

/** Claims that are found at most: a reader looks at a screenful. */
const MOST_FOUND = 20;
const MOST_SOURCES = 5;
/** Claims of a found source that are shown at most. */
const MOST_OF_SOURCE = 100;
/** The same each time: what is found is compared by what it is. */
const NO_CLAIMS: readonly FoundClaim[] = [];
const NO_SOURCES: readonly FoundSource[] = [];
const MOST_STORIES = 5;

/** The side panel, drawn from what it is given. */
export function Panel({
  page,
  catalogue,
  onFound,
  shortcut,
  notice,
  onStory,
  dismissals,
  onRestore,
  onSaveDismissals,
  onResume,
  lookForArticle,
  onArticleSaved,
  onAnnotations,
  ...parts
}: PanelProps) {
  const [query, setQuery] = useState('');
  // A claim that is asked for is shown among the page's, whatever was searched for before.
  useEffect(() => {
    if (parts.shown !== null) setQuery('');
  }, [parts.shown]);
  const lookup = lookupOf(parts.pack);
  const asked = query.trim();
  const claims = asked === '' ? NO_CLAIMS : catalogue.claims(asked, MOST_FOUND);
  const sources = asked === '' ? NO_SOURCES : catalogue.sources(asked, MOST_SOURCES);
  useEffect(() => {
    const ofSources = sources.flatMap((source) => [...new Set(source.claims)].slice(0, MOST_OF_SOURCE));
    onFound([...claims.map(({ id }) => id), ...ofSources]);
  }, [claims, sources]);
  const isReading = asked !== '' && catalogue.isReading;
  const isNamed = sources.some(({ publisher }) => fold(publisher).includes(fold(asked)));
  const isFound = claims.length + sources.length > 0;
  const summary = page.kind === 'read' ? page.summary : null;
  const matches = summary?.matches ?? [];
  const told = new Set(
    matches.flatMap(({ claim, tier }) => (tier === 'sure' && lookup.claim(claim)?.story) || []),
  );
  // On a page that tells none of them the stories at hand are still the way in.
  const stories = told.size > 0 ? [...told] : parts.pack.stories.slice(0, MOST_STORIES).map(({ id }) => id);
  return (
    <main>
      <header>
        <h1>{t('extensionName')}</h1>
        {asked === '' && <Status page={page} lookup={lookup} shortcut={shortcut} />}
        {asked === '' && page.kind === 'unreadable' && page.reason === 'paused' && (
          <button type="button" class="sl-button resume" onClick={onResume}>
            <Icon name="resume" />
            {t('pauseResume')}
          </button>
        )}
        <p class={notice === '' ? 'sl-unseen' : 'notice'} role="status">
          {notice}
        </p>
        <search class="search">
          <SearchField
            label={t('panelSearch')}
            query={query}
            onQuery={setQuery}
            outcome={
              asked === '' ? '' : sayHere.searchOutcome(asked, claims.length, sources.length, isReading)
            }
            isOutcomeShown={asked !== '' && (!isFound || isReading)}
          />
        </search>
      </header>
      {asked === '' && !(page.kind === 'unreadable' && page.reason === 'restricted-page') && (
        <div class="panel-saving">
          <Saving look={lookForArticle} onSaved={onArticleSaved} />
        </div>
      )}
      {asked !== '' && (
        <SearchResults claims={claims} sources={sources} isNamed={isNamed} matches={matches} {...parts} />
      )}
      {asked === '' && summary && <PageClaims summary={summary} {...parts} />}
      {asked === '' && told.size > 0 && (
        <button type="button" class="sl-button more annotations" onClick={onAnnotations}>
          <Icon name="save" />
          {t('panelAnnotations')}
        </button>
      )}
      {asked === '' &&
        stories.map((id) => (
          <button type="button" key={id} class="sl-button story-button" onClick={() => onStory(id)}>
            <Icon name="grid" />
            <span>
              {t('panelStory')}
              <span class="detail">{t('panelStoryHint', { title: lookup.story(id)?.title ?? '' })}</span>
            </span>
          </button>
        ))}
      {asked === '' && summary && <LeftOut key={summary.url} summary={summary} {...parts} />}
      {asked === '' && (
        <Dismissed
          pack={parts.pack}
          dismissals={dismissals}
          onRestore={onRestore}
          onSave={onSaveDismissals}
        />
      )}
      <p class="panel-articles">
        <a class="sl-link" href={articlesAddress()} target="_blank" rel="noopener noreferrer">
          {t('savedArticles')}
        </a>
      </p>
    </main>
  );
}
