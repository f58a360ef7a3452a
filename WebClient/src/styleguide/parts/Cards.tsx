import type { CardView } from '../../contracts';
import { Sheet, type SheetProps } from '../../room/cards/CardPaper';
import { useTexts } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

const card: CardView = { id: '', column: '', order: 0, edited: false, reactions: [] };

function sheet(text: string | undefined, author: string | undefined, more: Partial<SheetProps> = {}): SheetProps {
  return { paper: { card, text, own: false }, tint: 'yellow', author, pending: false, ...more };
}

export function Cards({ samples, states }: GuideWords) {
  const { mine } = useTexts().room.cards;
  return (
    <>
      <State name={states.usual}>
        <Sheet {...sheet(samples.card, samples.person)} />
      </State>
      <State name={states.mine}>
        <Sheet {...sheet(samples.ownCard, mine, { tint: 'blue' })} />
      </State>
      <State name={states.pending}>
        <Sheet {...sheet(samples.ownCard, mine, { pending: true, tint: 'blue' })} />
      </State>
      <State name={states.edited}>
        <Sheet {...sheet(samples.ownCard, samples.person, { paper: { card: { ...card, edited: true }, text: samples.ownCard, own: false } })} />
      </State>
      <State name={states.closed}>
        <Sheet {...sheet(undefined, undefined, { tint: 'green' })} />
      </State>
      <State name={states.long}>
        <Sheet {...sheet(`${samples.longWord} 🧑‍🤝‍🧑`, samples.longWord, { tint: 'violet' })} />
      </State>
      <State name={states.rightToLeft}>
        <Sheet {...sheet(samples.hebrew, samples.person, { tint: 'teal' })} />
      </State>
      <State name={states.people}>
        <div class="row">
          {[samples.person, 'Ben', '🦊', 'אבי כהן'].map((name, at) => (
            <Avatar key={name} id={`0${at}`} name={name} alone />
          ))}
        </div>
      </State>
    </>
  );
}
