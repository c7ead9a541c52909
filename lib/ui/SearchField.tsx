import { Icon } from './Icon.tsx';

interface SearchFieldProps {
  label: string;
  query: string;
  onQuery(query: string): void;
  /** What was found, for the live region; empty while nothing is asked. */
  outcome: string;
  /** The outcome is told in sight too, as where nothing was found. */
  isOutcomeShown: boolean;
}

/** A search field that tells what it has found. Escape empties it before it does anything else. */
export function SearchField({ label, query, onQuery, outcome, isOutcomeShown }: SearchFieldProps) {
  return (
    <>
      <label class="search-field">
        <Icon name="search" />
        <span class="sl-unseen">{label}</span>
        <input
          type="search"
          placeholder={label}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            onQuery('');
          }}
        />
      </label>
      <p class={isOutcomeShown ? 'detail' : 'sl-unseen'} role="status">
        {outcome}
      </p>
    </>
  );
}
