import { EllipsisVertical } from 'lucide';
import type { MeetingCommand, ParticipantView } from '../../contracts';
import { t } from '../../i18n';
import { Menu, MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';

/** What a facilitator can do for or about one person. */
export function PersonMenu({ person }: { person: ParticipantView }) {
  return (
    <Menu label={t().room.facilitate.personMenu(person.name)} icon={EllipsisVertical} look="plain" iconOnly>
      {(close) => <PersonActs person={person} close={close} />}
    </Menu>
  );
}

function PersonActs({ person, close }: { person: ParticipantView; close: () => void }) {
  const { view, isFacilitator, send } = useRoom();
  const texts = t().room.facilitate;
  const late = view.rounds.filter(
    (round) =>
      round.status === 'open' &&
      round.eligible.length === round.eligibleCount &&
      !round.eligible.includes(person.id) &&
      person.role !== 'observer' &&
      !person.waiting,
  );
  const act = (command: MeetingCommand) => () => {
    void send(command);
    close();
  };
  return (
    <>
      {person.waiting && <MenuItem onClick={act({ type: 'admit-person', person: person.id })}>{t().room.door.admit}</MenuItem>}
      {late.map((round) => (
        <MenuItem key={round.id} onClick={act({ type: 'admit-voter', round: round.id, person: person.id })}>
          {texts.admitVoter}
        </MenuItem>
      ))}
      {person.handRaised !== undefined && (
        <MenuItem onClick={act({ type: 'raise-hand', up: false, person: person.id })}>{texts.lowerHand}</MenuItem>
      )}
      {isFacilitator && !person.waiting && <MenuItem onClick={act({ type: 'hand-over', to: person.id })}>{texts.handOver}</MenuItem>}
      {isFacilitator && !person.waiting && (
        <MenuItem onClick={act({ type: 'set-co-facilitator', person: person.id, on: !person.coFacilitator })}>
          {person.coFacilitator ? texts.coFacilitatorOff : texts.coFacilitatorOn}
        </MenuItem>
      )}
      <MenuItem onClick={act({ type: 'remove-participant', person: person.id, ban: false })}>{texts.remove}</MenuItem>
      <MenuItem onClick={act({ type: 'remove-participant', person: person.id, ban: true })}>{texts.ban}</MenuItem>
    </>
  );
}
