interface ChoiceProps<T extends string> {
  legend: string;
  /** Names the group in the form. */
  name: string;
  options: readonly T[];
  chosen: T;
  nameOf(option: T): string;
  onChoose(option: T): void;
}

/** One of a few, all in view. */
export function Choice<T extends string>({
  legend,
  name,
  options,
  chosen,
  nameOf,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          <span>{nameOf(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
