import { Check } from 'lucide';
import type { RoundView } from '../../../contracts';
import { Icon } from '../../../ui/Icon';
import { plain } from '../../../ui/marks';
import { roundTitle } from '../words';
import { OptionCards } from './OptionCards';
import './choices.css';

/** Several of the round's options, as checkboxes; once as many are ticked as there may be, the others rest. */
export function ManyOf({
  round,
  chosen,
  onChoose,
}: {
  round: RoundView;
  chosen: readonly string[];
  onChoose: (options: string[]) => void;
}) {
  const full = chosen.length >= round.budget;
  const toggle = (option: string, on: boolean) => onChoose(on ? [...chosen, option] : chosen.filter((one) => one !== option));
  return (
    <fieldset class="choices">
      <legend class="hidden">{roundTitle(round)}</legend>
      {round.options.map((option) => (
        <div key={option.id} class="stack-tight">
          <label class="choice">
            <input
              class="hidden"
              type="checkbox"
              checked={chosen.includes(option.id)}
              disabled={full && !chosen.includes(option.id)}
              onChange={(event) => toggle(option.id, event.currentTarget.checked)}
            />
            <span class="choice-box">
              <Icon of={Check} size={16} />
            </span>
            <span class="choice-face" dir="auto">
              {plain(option.label)}
            </span>
          </label>
          <OptionCards option={option.id} />
        </div>
      ))}
    </fieldset>
  );
}
