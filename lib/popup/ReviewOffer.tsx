import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/messages.ts';
import type { PagePack } from '../packs/from-page/pack-of-page.ts';

export interface ReviewOfferProps {
  /** Looks for reviews of claims that the page publishes; null where it publishes none. */
  look(): Promise<PagePack | null>;
  /** Installs what was found. */
  add(pack: PagePack): Promise<void>;
}

type State = { kind: 'none' } | { kind: 'found' | 'adding' | 'added' | 'failed'; pack: PagePack };

/** Offers the reviews of claims that a page publishes as a pack. What is inside is told before anything is added. */
export function ReviewOffer({ look, add }: ReviewOfferProps) {
  const [state, setState] = useState<State>({ kind: 'none' });
  useEffect(() => {
    let isAsked = true;
    look().then(
      (pack) => isAsked && setState(pack ? { kind: 'found', pack } : { kind: 'none' }),
      (error: unknown) => console.error('sidelight: the markup could not be read', error),
    );
    return () => {
      isAsked = false;
    };
  }, [look]);
  if (state.kind === 'none') return null;
  const { pack, kind } = state;
  const { manifest, claims } = pack.pack;
  const { items, kept } = pack.tally;
  const install = (): void => {
    setState({ kind: 'adding', pack });
    add(pack).then(
      () => setState({ kind: 'added', pack }),
      (error: unknown) => {
        console.error('sidelight: the pack could not be added', error);
        setState({ kind: 'failed', pack });
      },
    );
  };
  return (
    <section class="offer" aria-label={t('offerHeading')}>
      <p class="statement">{t('offerHeading')}</p>
      <p class="detail">
        <bdi>{manifest.name}</bdi> ·{' '}
        {t('offerHolds', { claims: manifest.counts.claims, reviews: manifest.counts.reviews })}
        {items > kept && ` · ${t('offerLeftOut', { n: items - kept })}`}
      </p>
      <ul>
        {claims.slice(0, 3).map(({ identifier, text }) => (
          <li key={identifier} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {kind === 'added' || kind === 'failed' ? (
        <p role={kind === 'failed' ? 'alert' : 'status'}>
          {t(kind === 'added' ? 'offerAdded' : 'optionsFailed')}
        </p>
      ) : (
        <button type="button" class="sl-button" disabled={kind === 'adding'} onClick={install}>
          {t('offerAdd')}
        </button>
      )}
    </section>
  );
}
