import type { ComponentChildren } from 'preact';
import type { RoundOption, RoundView } from '../../../contracts';
import { plain } from '../../../ui/marks';
import { OptionCards } from './OptionCards';
import './Shares.css';

/** A list of options, each with a control that gives it a share of what a voter has. */
export function Shares({
  round,
  share,
  control,
}: {
  round: RoundView;
  share: (option: string) => number;
  control: (option: RoundOption, label: string) => ComponentChildren;
}) {
  return (
    <ul class="shares">
      {round.options.map((option) => {
        const label = plain(option.label);
        return (
          <li key={option.id} class="share" data-given={share(option.id) > 0 || undefined}>
            <p class="share-title" dir="auto">
              {label}
            </p>
            <div class="share-control" role="group" aria-label={label}>
              {control(option, label)}
            </div>
            <OptionCards option={option.id} />
          </li>
        );
      })}
    </ul>
  );
}
