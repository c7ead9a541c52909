import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FoundInTab } from '../articles/extract/in-tab.ts';
import { listSources } from '../articles/store/reading.ts';
import { tagCounts } from '../articles/tags.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { createSaveFlow, type SaveState } from './flow.ts';
import { SaveArticle } from './SaveArticle.tsx';

interface SavingProps {
  /** Looks for the article of the page. */
  look(): Promise<FoundInTab>;
  /** Told when an article was kept. */
  onSaved(): void;
  /** It was asked for before this was drawn, by a key. */
  isAsked?: boolean;
  /** Told when there is something to see, and when there is only the button again. */
  onOpen?(isOpen: boolean): void;
}

/** The button that saves the article of the page, and all that follows from it. The focus comes back to the button. */
export function Saving({ look, onSaved, isAsked = false, onOpen }: SavingProps) {
  const [state, setState] = useState<SaveState>({ kind: 'closed' });
  const [knownTags, setKnownTags] = useState<readonly string[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const flow = useMemo(() => createSaveFlow(look, setState, onSaved), [look]);
  const isOpen = state.kind !== 'closed';
  useEffect(() => {
    if (isAsked) void flow.start();
  }, [isAsked]);
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    onOpen?.(isOpen);
    if (!isOpen) button.current?.focus();
    else
      listSources().then(
        (rows) => setKnownTags(tagCounts(rows).map(([tag]) => tag)),
        () => setKnownTags([]),
      );
  }, [isOpen]);
  if (state.kind === 'closed')
    return (
      <button type="button" class="sl-button save-button" ref={button} onClick={() => void flow.start()}>
        <Icon name="keep" />
        {t('saveThisArticle')}
      </button>
    );
  return <SaveArticle state={state} knownTags={knownTags} onSave={flow.save} onClose={flow.close} />;
}
