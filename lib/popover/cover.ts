/**
 * Whether a page has laid something over the card. The card stands in the top layer, so only what enters the top layer after it can cover
 * it, or, where the card is in a frame, whatever the pages around draw over the frame. What covers may let clicks through, so the point
 * under the pointer tells nothing.
 */
import { shadowOf } from '../page/shadow.ts';
import { HOST_TAG } from './host.ts';

/** The second version of the observer, in Chromium: it vouches that nothing lies over its target and that it is drawn as it is. */
interface Vouching extends IntersectionObserverInit {
  trackVisibility: true;
  /** Milliseconds between two looks; less than 100 is refused. */
  delay: number;
}

/** When the card was last covered. */
export interface Cover {
  /** Milliseconds of `performance.now` since which the card is seen; null while it is covered, or nobody vouches for it. */
  seenSince(): number | null;
  /** Tells that the card was brought to the front. */
  raised(): void;
}

/** Watches a card until the signal aborts. */
export function watchCover(card: Element, signal: AbortSignal): Cover {
  const canVouch = 'trackVisibility' in IntersectionObserver.prototype;
  return canVouch ? vouchedFor(card, signal) : comparedWith(card.ownerDocument);
}

function vouchedFor(card: Element, signal: AbortSignal): Cover {
  let since: number | null = null;
  const take = (entries: IntersectionObserverEntry[]): void => {
    for (const entry of entries) {
      const { isVisible } = entry as IntersectionObserverEntry & { isVisible: boolean };
      since = isVisible ? (since ?? entry.time) : null;
    }
  };
  const options: Vouching = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(take, options);
  observer.observe(card);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    seenSince() {
      take(observer.takeRecords());
      return since;
    },
    raised: () => {},
  };
}

/**
 * Where no browser vouches (Firefox): what is in the top layer now, and was not below the card when it came there. In a frame of another
 * site nobody can know what lies above.
 */
function comparedWith(document: Document): Cover {
  const isFramed = document.defaultView !== document.defaultView?.top && !document.defaultView?.frameElement;
  let below = new Set(topLayerOf(document));
  let since = performance.now();
  return {
    seenSince: () => (isFramed || topLayerOf(document).some((one) => !below.has(one)) ? null : since),
    raised() {
      below = new Set(topLayerOf(document));
      since = performance.now();
    },
  };
}

const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** What stands in the top layer, in shadow trees too; not the card's own host. */
function topLayerOf(document: Document): Element[] {
  const found: Element[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll(IN_TOP_LAYER))
      if (element.localName !== HOST_TAG) found.push(element);
    for (const element of root.querySelectorAll('*')) {
      const inner = shadowOf(element);
      if (inner && element.localName !== HOST_TAG) look(inner);
    }
  };
  look(document);
  return found;
}
