import { Sparkles } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useRoom } from '../context';
import { type Suggestion, suggest } from './similar';
import { together } from './together';
import { type Topic, topics } from './topics';
import { useAct } from './useAct';

interface Offer extends Suggestion {
  readonly topics: readonly Topic[];
}

/** What may belong together by its words, worked out when it is asked for; nothing is grouped but by a press for each. */
export function Suggestions() {
  const room = useRoom();
  const texts = t().room.group;
  const [offers, setOffers] = useState<readonly Offer[]>();
  const open = () => {
    const all = topics(room);
    const of = (id: string) => all.find((topic) => topic.id === id)!;
    setOffers(suggest(all).map((one) => ({ ...one, topics: one.items.map(of) })));
  };
  return (
    <>
      <Button icon={Sparkles} onClick={open}>
        {texts.suggest}
      </Button>
      {offers && (
        <Dialog title={texts.suggestions} onClose={() => setOffers(undefined)}>
          <Offers offers={offers} drop={(offer) => setOffers(offers.filter((one) => one !== offer))} />
        </Dialog>
      )}
    </>
  );
}

function Offers({ offers, drop }: { offers: readonly Offer[]; drop: (offer: Offer) => void }) {
  const { view } = useRoom();
  const act = useAct();
  const texts = t().room.group;
  if (offers.length === 0) return <p class="soft">{texts.nothingAlike}</p>;
  const accept = (offer: Offer) => {
    const group = offer.topics.find((topic) => topic.group);
    const cards = offer.topics.filter((topic) => !topic.group).map((topic) => topic.id);
    const command = group ? together(view, cards, group.id, undefined) : together(view, cards.slice(1), cards[0]!, undefined);
    if (command) act(command);
    drop(offer);
  };
  return (
    <ul class="stack">
      {offers.map((offer) => (
        <li key={offer.items.join()} class="offer stack-tight">
          <p class="soft small">{offer.topics.length === 2 ? texts.both(offer.words) : texts.all(offer.words)}</p>
          <ul class="stack-tight">
            {offer.topics.map((topic) => (
              <li key={topic.id} dir="auto">
                {topic.title}
                {topic.group && <span class="soft small"> · {texts.cards(topic.cards)}</span>}
              </li>
            ))}
          </ul>
          <div class="row">
            <Button look="primary" onClick={() => accept(offer)}>
              {texts.together}
            </Button>
            <Button look="plain" onClick={() => drop(offer)}>
              {texts.notThese}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
