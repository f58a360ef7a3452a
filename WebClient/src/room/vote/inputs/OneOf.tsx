import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { RoundOption, RoundView } from '../../../contracts';
import { useAnnounced } from '../../../app/voice';
import { t } from '../../../i18n';
import { faceOf, markOf, roundTitle, wordOf } from '../words';
import { OptionCards } from './OptionCards';
import './choices.css';

export interface OneOfProps {
  round: RoundView;
  chosen: string | undefined;
  onChoose: (option: string) => void;
  /** `list`: a line each; `faces`: side by side with a word under each, a line each on phones; `marks`: small and side by side everywhere, their words for those who hear them. */
  look?: 'list' | 'faces' | 'marks';
  /** A picture to stand in for the option's own face, beside its word. */
  picture?: (option: RoundOption) => ComponentChildren;
}

/**
 * One of the round's options, as radio buttons. The arrow keys pass over options that nobody wants to vote for, and a round may close with the last ballot:
 * so what they reach is chosen by Enter, Space or going on, not before.
 */
export function OneOf({ round, chosen, onChoose, look = 'list', picture }: OneOfProps) {
  const name = useId();
  const byArrow = useRef(false);
  const [reached, setReached] = useState<string>();
  const waits = reached !== undefined && reached !== chosen;
  useAnnounced(waits && t().vote.enterToChoose, 'choice');
  const choose = (option: string | undefined) => {
    setReached(undefined);
    if (option !== undefined && option !== chosen) onChoose(option);
  };
  const keyDown = (event: KeyboardEvent) => {
    byArrow.current = event.key.startsWith('Arrow');
    if (event.key !== 'Enter' && (event.key !== ' ' || reached === undefined)) return;
    event.preventDefault();
    choose(reached ?? (event.target as HTMLInputElement).value);
  };
  return (
    <fieldset
      class="choices"
      data-look={look}
      onKeyDown={keyDown}
      onKeyUp={() => (byArrow.current = false)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) choose(reached);
      }}
    >
      <legend class="hidden">{roundTitle(round)}</legend>
      {round.options.map((option) => {
        const word = picture || markOf(round.method, option) ? wordOf(round.method, option) : '';
        return (
          <div key={option.id} class="stack-tight">
            <label class="choice">
              <input
                class="hidden"
                type="radio"
                name={name}
                value={option.id}
                checked={(reached ?? chosen) === option.id}
                onChange={() => (byArrow.current ? setReached(option.id) : choose(option.id))}
              />
              {look === 'list' && <span class="choice-dot" />}
              <span class="choice-face" dir="auto">
                {picture ? picture(option) : faceOf(round.method, option)}
              </span>
              {word && <span class={look === 'marks' ? 'hidden' : 'choice-word'}> {word}</span>}
            </label>
            <OptionCards option={option.id} />
          </div>
        );
      })}
      {waits && <p class="soft choices-hint">{t().vote.enterToChoose}</p>}
    </fieldset>
  );
}
