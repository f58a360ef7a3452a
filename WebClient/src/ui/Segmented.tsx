import './Segmented.css';

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly count?: number;
}

/** One of a few, as radio buttons in a row. */
export function Segmented<T extends string>({
  label,
  name,
  value,
  choices,
  onValue,
}: {
  label: string;
  name: string;
  value: T;
  choices: readonly Choice<T>[];
  onValue: (value: T) => void;
}) {
  return (
    <fieldset class="segmented">
      <legend class="hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" class="hidden" name={name} checked={choice.value === value} onChange={() => onValue(choice.value)} />
          <span dir="auto">
            {choice.label}
            {choice.count !== undefined && <small class="number"> {choice.count}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
