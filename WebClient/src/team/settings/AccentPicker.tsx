import { t } from '../../i18n';
import type { Tint } from '../templates/tints';
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
  return (
    <fieldset class="accents">
      <legend>{t().team.settings.accent}</legend>
      {accents.map((one) => (
        <label key={one} data-accent={one}>
          <input type="radio" name="accent" class="hidden" checked={accent === one} onChange={() => onAccent(one)} />
          <span>{t().common.colours[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
