import type { CardView } from '../../contracts';
import type { Picture } from '../../room/cards/picture/picture';
import { Sheet, type SheetProps } from '../../room/cards/CardPaper';
import { useTexts } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

const card: CardView = { id: '', column: '', order: 0, edited: false, reactions: [] };

const hills =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'><path fill='%23bcd7e6' d='M0 0h16v9H0z'/><path fill='%235c8a6b' d='M0 9l5-6 4 4 3-2 4 4z'/></svg>";
const picture: Picture = { id: '', src: `data:image/svg+xml,${hills}`, width: 1600, height: 900 };

function sheet(text: string | undefined, author: string | undefined, more: Partial<SheetProps> = {}): SheetProps {
  return { paper: { card, text, picture: undefined, own: false }, tint: 'yellow', author, pending: false, ...more };
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
        <Sheet {...sheet(samples.ownCard, samples.person, { paper: { card: { ...card, edited: true }, text: samples.ownCard, picture: undefined, own: false } })} />
      </State>
      <State name={states.withPicture}>
        <Sheet {...sheet(samples.card, samples.person, { paper: { card, text: samples.card, picture, own: false }, tint: 'orange' })} />
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
            <span key={name} class="row">
              <Avatar id={`0${at}`} name={name} />
              <span dir="auto">{name}</span>
            </span>
          ))}
        </div>
      </State>
    </>
  );
}
