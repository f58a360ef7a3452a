import { Check, Hand, Star } from 'lucide';
import type { ParticipantView } from '../../contracts';
import { t } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Icon } from '../../ui/Icon';
import { useRoom } from '../context';
import { PersonMenu } from '../facilitate/PersonMenu';

export function PersonLine({ person }: { person: ParticipantView }) {
  const { view, mine, canFacilitate, isPresent } = useRoom();
  const { room, common } = t();
  const facilitates = view.meeting.facilitator === person.id;
  const words = [
    person.id === mine.person && common.you,
    facilitates && room.people.facilitator,
    person.coFacilitator && room.people.coFacilitator,
    person.role === 'observer' && common.roles.observer,
    person.guest && room.people.guest,
    !isPresent(person.id) && room.people.away,
  ].filter(Boolean);
  return (
    <li class="person" data-away={!isPresent(person.id) || undefined}>
      <Avatar id={person.id} name={person.name} />
      <div class="grow">
        <p class="person-name">{person.name}</p>
        {words.length > 0 && <p class="soft small">{words.join(' · ')}</p>}
      </div>
      {person.handRaised !== undefined && (
        <span class="mark" data-kind="hand">
          <Icon of={Hand} size={16} />
          <span class="hidden">{room.people.hand}</span>
          {person.handRaised}
        </span>
      )}
      {person.ready && (
        <span class="mark" data-kind="ready">
          <Icon of={Check} size={16} />
          <span class="hidden">{room.people.isReady}</span>
        </span>
      )}
      {facilitates && (
        <span class="mark">
          <Icon of={Star} size={16} />
        </span>
      )}
      {canFacilitate && person.id !== mine.person && <PersonMenu person={person} />}
    </li>
  );
}
