import { useId } from 'preact/hooks';
import { useTexts } from '../../i18n';
import type { Tint } from '../../ui/tints';
import './AccentPicker.css';

export function AccentPicker({
  accent,
  accents,
  onAccent,
}: {
  accent: string;
  accents: readonly Tint[];
  onAccent: (accent: Tint) => void;
}) {
  const { common, team } = useTexts();
  const name = useId();
  return (
    <fieldset class="accents">
      <legend>{team.settings.accent}</legend>
      {accents.map((one) => (
        <label key={one} data-accent={one}>
          <input type="radio" name={name} class="hidden" checked={accent === one} onChange={() => onAccent(one)} />
          <span>{common.colours[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
