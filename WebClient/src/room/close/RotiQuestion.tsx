import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import { RoundState } from '../vote/RoundState';
import { given } from '../vote/rounds';
import { useBallot } from '../vote/useBallot';
import './Close.css';

/** Return on time invested, 1 to 5, secret. */
export function RotiQuestion({ round }: { round: RoundView }) {
  const { mine, canFacilitate, send } = useRoom();
  const texts = t().room.close;
  const box = useBallot(round);
  const eligible = round.eligible.includes(mine.person);
  const texted: Readonly<Record<string, string>> = texts.roti;
  return (
    <section class="panel stack" aria-labelledby="roti">
      <h2 id="roti">{texts.rotiQuestion}</h2>
      {eligible && (
        <fieldset class="roti">
          <legend class="hidden">{texts.rotiQuestion}</legend>
          {round.options.map((option) => (
            <label key={option.id} class="roti-choice">
              <input
                class="hidden"
                type="radio"
                name="roti"
                checked={given(box.wanted.value, option.id) > 0}
                onChange={() => box.want({ choices: [{ option: option.id, value: 1 }], abstain: false })}
              />
              <strong>{option.id}</strong>
              <span class="small">{texted[option.id] ?? option.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      {eligible && (
        <p class="receipt" role="status" data-pending={box.pending.value || undefined}>
          {box.pending.value ? t().vote.sending : box.stored.value.revision > 0 ? texts.recorded : ''}
        </p>
      )}
      <RoundState round={round} />
      {canFacilitate && (
        <div>
          <Button onClick={() => send({ type: 'close-round', round: round.id })}>{texts.showRoti}</Button>
        </div>
      )}
    </section>
  );
}
