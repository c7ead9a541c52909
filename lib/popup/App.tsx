import { useEffect, useState } from 'preact/hooks';
import { articlesAddress } from '../articles/address.ts';
import type { FoundInTab } from '../articles/extract/in-tab.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import type { AllClaims } from '../packs/at-hand/all-claims.ts';
import { Saving } from '../saving/Saving.tsx';
import type { FoundClaim } from '../search/catalogue.ts';
import type { SiteAccess } from '../sites/access.ts';
import type { PageState } from '../tab/page-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { ClaimList } from './ClaimList.tsx';
import { FoundClaims } from './FoundClaims.tsx';
import { LeftOutLine } from './LeftOutLine.tsx';
import { PageStatus } from './PageStatus.tsx';
import { PauseButton } from './PauseButton.tsx';
import { ReviewOffer, type ReviewOfferProps } from './ReviewOffer.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';

export interface AppProps {
  page: PageState;
  access: SiteAccess;
  pack: Pack;
  /** What is searched: all packs in use. */
  catalogue: AllClaims;
  /** Told of the claims that the search shows: the pack is to hold them. */
  onFound(claims: readonly ClaimId[]): void;
  /** The reader has possible matches marked too. */
  isPossibleMarked: boolean;
  /** The last sentence asked for is no longer on the page. */
  isShowFailed: boolean;
  /** Milliseconds that are left of a pause; 0 for none. */
  pauseLeft: number;
  onShow(matchId: string): void;
  onSite(on: boolean): void;
  onAllSites(on: boolean): void;
  /** Called within the click itself: the browser opens its panel only there. */
  onPanel(): void;
  /** Reads this page though its site is off, or all is paused. */
  onReadNow(): void;
  onPause(on: boolean): void;
  onOptions(): void;
  /** Looks for the article of the page, to save it. */
  lookForArticle(): Promise<FoundInTab>;
  onArticleSaved(): void;
  /** A key asked to save the article, and opened the popup for that. */
  isSaveAsked: boolean;
  /** Reviews of claims that the page publishes. */
  offer: ReviewOfferProps;
}

const MOST_FOUND = 8;
/** The same each time: what is found is compared by what it is. */
const NOTHING: readonly FoundClaim[] = [];

/** The toolbar popup, drawn from what it is given. */
export function App({
  page,
  access,
  pack,
  catalogue,
  onFound,
  isPossibleMarked,
  isShowFailed,
  pauseLeft,
  onShow,
  onSite,
  onAllSites,
  onPanel,
  onReadNow,
  onPause,
  onOptions,
  lookForArticle,
  onArticleSaved,
  isSaveAsked,
  offer,
}: AppProps) {
  const [isSaving, setSaving] = useState(false);
  const [query, setQuery] = useState('');
  const asked = query.trim();
  const found = asked === '' ? NOTHING : catalogue.claims(asked, MOST_FOUND);
  useEffect(() => onFound(found.map(({ id }) => id)), [found]);
  const ways = (
    <div class="ways" key="ways">
      {!isSaving && (
        <button type="button" class="sl-button panel-button" onClick={onPanel}>
          <Icon name="panel" />
          {t('commandOpenPanel')}
        </button>
      )}
      <Saving
        key="saving"
        look={lookForArticle}
        onSaved={onArticleSaved}
        isAsked={isSaveAsked}
        onOpen={setSaving}
      />
    </div>
  );
  if (isSaving)
    return (
      <main data-saving>
        <h1>{t('extensionName')}</h1>
        {ways}
      </main>
    );
  return (
    <main>
      <header>
        <h1>{t('extensionName')}</h1>
        <a class="sl-button" href={articlesAddress()} target="_blank" rel="noopener noreferrer">
          {t('savedArticles')}
        </a>
        <button type="button" class="sl-button" onClick={onOptions}>
          {t('popupOptions')}
        </button>
      </header>
      <PageStatus page={page} pauseLeft={pauseLeft} />
      {page.kind === 'unreadable' && page.reason !== 'restricted-page' && (
        <button type="button" class="sl-button read-now" onClick={onReadNow}>
          {t('popupReadNow')}
        </button>
      )}
      {isShowFailed && <p role="alert">{t('showFailed')}</p>}
      <SearchBox
        query={query}
        onQuery={setQuery}
        found={found.length}
        isReading={asked !== '' && catalogue.isReading}
      />
      {asked !== '' && <FoundClaims pack={pack} claims={found} />}
      {asked === '' && page.kind === 'read' && (
        <ClaimList
          matches={page.summary.matches}
          lookup={lookupOf(pack)}
          isPossibleMarked={isPossibleMarked}
          onShow={onShow}
        />
      )}
      {page.kind === 'read' && <ReviewOffer {...offer} />}
      {page.kind === 'read' && <LeftOutLine pack={pack} summary={page.summary} />}
      {ways}
      <SiteSwitches access={access} onSite={onSite} onAllSites={onAllSites} />
      <p class="below">
        <PauseButton isPaused={pauseLeft > 0} onPause={onPause} />
      </p>
    </main>
  );
}
