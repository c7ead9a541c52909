interface SwitchProps {
  label: string;
  /** What it is called where the label alone does not say what it switches. */
  name?: string;
  on: boolean;
  onToggle(on: boolean): void;
}

/** Something that is on or off, and is at once what it was set to. */
export function Switch({ label, name, on, onToggle }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={name}
      class="switch"
      onClick={() => onToggle(!on)}
    >
      <span>{label}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
