import { Minus, Plus } from 'lucide';
import type { BallotBox } from '../../connection/ballots';
import type { RoundOption } from '../../contracts';
import { t } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { plain } from '../../ui/marks';
import { CardPaper } from '../cards/CardPaper';
import { topicCards } from '../cards/model';
import { useRoom } from '../context';
import { give } from './rounds';

interface DotOptionProps {
  option: RoundOption;
  dots: number;
  /** The running total; undefined while it is hidden. */
  total: number | undefined;
  most: number;
  box: BallotBox | undefined;
}

export function DotOption({ option, dots, total, most, box }: DotOptionProps) {
  const room = useRoom();
  const label = plain(option.label);
  const texts = t().vote;
  const cards = topicCards(room, option.id);
  const put = (value: number) => box?.want(give(box.wanted.peek(), option.id, value));
  return (
    <li class="dot-option" data-given={dots > 0 || undefined}>
      <div>
        <p class="dot-title" dir="auto">
          {label}
        </p>
        {total !== undefined && <p class="soft small number">{texts.soFar(total)}</p>}
      </div>
      {box && (
        <div class="dot-give" role="group" aria-label={label}>
          <IconButton label={texts.take(label)} icon={Minus} look="quiet" disabled={dots === 0} onClick={() => put(dots - 1)} />
          <span class="dot-count" aria-label={texts.dots(dots)}>
            {dots}
          </span>
          <IconButton
            label={texts.give(label)}
            icon={Plus}
            look={dots < most ? 'primary' : 'quiet'}
            disabled={dots >= most}
            onClick={() => put(dots + 1)}
          />
        </div>
      )}
      {cards.length > 1 && (
        <details class="dot-cards">
          <summary>{texts.cards(cards.length)}</summary>
          <div class="stack-tight">
            {cards.map((paper) => (
              <CardPaper key={paper.card.id} paper={paper} />
            ))}
          </div>
        </details>
      )}
    </li>
  );
}
