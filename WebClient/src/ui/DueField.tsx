import { useState } from 'preact/hooks';
import { formatDay, t, today } from '../i18n';
import { Field, Select } from './Field';

/** A due day by words; an exact day where the words do not fit. Empty for none. */
export function DueField({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const texts = t().team.due;
  const words = [
    ['', texts.none],
    [today(1), texts.tomorrow],
    [today(7), texts.week],
    [today(14), texts.twoWeeks],
    [today(28), texts.fourWeeks],
  ] as const;
  const known = words.some(([day]) => day === value);
  const [exact, setExact] = useState(!known);
  if (exact)
    return (
      <Field
        label={texts.label}
        type="date"
        min={today()}
        value={value}
        onValue={onValue}
        onBlur={() => {
          if (!value) setExact(false);
        }}
      />
    );
  const options = [
    ...words.map(([day, word]) => [day, day ? `${word} (${formatDay(day)})` : word] as const),
    ['exact', texts.exact] as const,
  ];
  return (
    <Select
      label={texts.label}
      value={value}
      options={options}
      onValue={(chosen) => (chosen === 'exact' ? setExact(true) : onValue(chosen))}
    />
  );
}
