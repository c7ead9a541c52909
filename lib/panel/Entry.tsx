import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';

interface EntryProps {
  /** The row's own words. */
  children: ComponentChildren;
  /** Names the fold for those who do not see it beside its row. */
  foldLabel: string;
  /** What is unfolded; drawn only then. */
  inside: () => ComponentChildren;
  /** Goes to the mark on the page; without it the whole row folds and unfolds. */
  onShow?: (() => void) | undefined;
  /** The reader has asked for it: it unfolds, comes into view and takes the focus. Another value asks again. */
  asked?: unknown;
}

/** A row of the panel: a button to its mark where it has one, and what sources say folded under it. */
export function Entry({ children, foldLabel, inside, onShow, asked = null }: EntryProps) {
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked === null) return;
    setOpen(true);
    row.current?.scrollIntoView({ block: 'start' });
    row.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [asked]);
  const id = useId();
  const fold = {
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onClick: () => setOpen(!open),
  };
  return (
    <li class="entry" ref={row}>
      <div class="entry-row">
        {onShow ? (
          <>
            <button type="button" class="claim" onClick={onShow}>
              {children}
            </button>
            <button type="button" class="sl-button fold" aria-label={foldLabel} title={foldLabel} {...fold}>
              <Icon name="more" />
            </button>
          </>
        ) : (
          <button type="button" class="claim claim-fold" {...fold}>
            <span class="claim-words">{children}</span>
            <Icon name="more" />
          </button>
        )}
      </div>
      {open && (
        <div class="entry-inside" id={id}>
          {inside()}
        </div>
      )}
    </li>
  );
}
