import { useAnnounced } from '../../app/voice';
import { t } from '../../i18n';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import { RoundBanners } from '../vote/RoundBanners';
import './Banners.css';

/** What concerns everybody and asks for an act: the facilitator is gone; somebody waits at the door. */
export function Banners() {
  const { live, mine, view, canFacilitate, nameOf, send } = useRoom();
  const texts = t().room;
  const offered = mine.canTakeOver;
  const gone = offered || live?.facilitatorGoneSince !== undefined;
  const waiting = canFacilitate ? view.people.filter((person) => person.waiting && !person.removed) : [];
  const goneText = offered ? texts.takeOver.offer : texts.takeOver.gone;
  useAnnounced(gone && goneText, 'facilitator');
  useAnnounced(waiting.map((person) => texts.door.knocks(nameOf(person.id))).join(' '), 'door');
  return (
    <div class="banners">
      <RoundBanners />
      {gone && (
        <Banner>
          <p>{goneText}</p>
          {offered && (
            <Button look="primary" onClick={() => send({ type: 'take-over' })}>
              {texts.takeOver.go}
            </Button>
          )}
        </Banner>
      )}
      {waiting.map((person) => (
        <Banner key={person.id}>
          <p dir="auto">{texts.door.knocks(nameOf(person.id))}</p>
          <Button onClick={() => send({ type: 'admit-person', person: person.id })}>{texts.door.admit}</Button>
        </Banner>
      ))}
    </div>
  );
}
