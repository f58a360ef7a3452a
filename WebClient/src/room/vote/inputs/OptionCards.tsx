import { t } from '../../../i18n';
import { CardPaper } from '../../cards/CardPaper';
import { topicCards } from '../../cards/model';
import { useRoom } from '../../context';

/** The cards of a group that is voted on, to read before one does; nothing for what is no group. */
export function OptionCards({ option }: { option: string }) {
  const cards = topicCards(useRoom(), option);
  if (cards.length < 2) return null;
  return (
    <details class="option-cards">
      <summary>{t().vote.cards(cards.length)}</summary>
      <div class="stack-tight">
        {cards.map((paper) => (
          <CardPaper key={paper.card.id} paper={paper} />
        ))}
      </div>
    </details>
  );
}
