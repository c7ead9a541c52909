import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
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
  /** Stands open from the start. */
  isOpen?: boolean;
}

/** A row of the panel: a button to its mark where it has one, and what sources say folded under it. */
export function Entry({ children, foldLabel, inside, onShow, isOpen = false }: EntryProps) {
  const [open, setOpen] = useState(isOpen);
  const id = useId();
  const fold = {
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onClick: () => setOpen(!open),
  };
  return (
    <li class="entry">
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
