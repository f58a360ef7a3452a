import { Brain, Heart, Laugh, PartyPopper, ThumbsUp } from 'lucide';
import type { CardView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';

const icons = { heart: Heart, laugh: Laugh, think: Brain, clap: PartyPopper, 'plus-one': ThumbsUp } as const;

const kinds = Object.keys(icons) as (keyof typeof icons)[];

export function Reactions({ card }: { card: CardView }) {
  const { mine, canTakePart, send } = useRoom();
  const texts = t().room.reactions;
  return (
    <div class="reactions" role="group" aria-label={texts.title}>
      {kinds.map((kind) => {
        const on = mine.reactions.some((one) => one.card === card.id && one.reaction === kind);
        const count = card.reactions.find((one) => one.reaction === kind)?.count ?? 0;
        return (
          <Button
            key={kind}
            look="plain"
            icon={icons[kind]}
            aria-pressed={on}
            disabled={!canTakePart}
            aria-label={`${texts[kind]}, ${count}`}
            title={texts[kind]}
            onClick={() => send({ type: 'react', card: card.id, reaction: kind, on: !on })}
          >
            {count > 0 ? count : undefined}
          </Button>
        );
      })}
    </div>
  );
}
