import { Check, Hand, Star } from 'lucide';
import type { ParticipantView } from '../../contracts';
import { t } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Icon } from '../../ui/Icon';
import { memo } from '../../ui/memo';
import { PersonMenu } from '../facilitate/PersonMenu';

interface PersonLineProps {
  person: ParticipantView;
  isMe: boolean;
  isPresent: boolean;
  facilitates: boolean;
  /** True when the reader may act for this person. */
  mayAct: boolean;
}

export const PersonLine = memo(({ person, isMe, isPresent, facilitates, mayAct }: PersonLineProps) => {
  const { room, common } = t();
  const words = [
    isMe && common.you,
    facilitates && room.people.facilitator,
    person.coFacilitator && room.people.coFacilitator,
    person.role === 'observer' && common.roles.observer,
    person.guest && room.people.guest,
    !isPresent && !person.waiting && room.people.away,
  ].filter(Boolean);
  return (
    <li class="person" data-away={!isPresent || undefined}>
      <Avatar id={person.id} name={person.name} />
      <div class="grow">
        <p class="person-name" dir="auto">{person.name}</p>
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
      {mayAct && <PersonMenu person={person} />}
    </li>
  );
});
