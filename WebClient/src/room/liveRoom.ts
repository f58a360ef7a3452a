import { computed } from '@preact/signals';
import { pendingOf, send, type Stream } from '../connection';
import { t } from '../i18n';
import { toldApart } from '../ui/names';
import type { Room } from './context';
import { fields, kept, sameItems, sameMap } from './fields';
import { optimistic } from './optimistic';

/** The room of a stream that has its first view. One object for as long as the room is shown; who reads a part of it follows that part alone. */
export function liveRoom(id: string, stream: Stream<'meeting'>): Room {
  const entries = kept(() => pendingOf(stream), sameItems);
  const shown = computed(() => optimistic(stream.view.value!, stream.mine.value!, entries.value));
  const whole = computed(() => ({ ...shown.value.view, people: toldApart(shown.value.view.people) }));
  const view = fields(() => whole.value);
  const mine = fields(() => shown.value.mine);
  const live = fields(() => stream.live.value);
  const hasLive = computed(() => stream.live.value !== undefined);
  const pending = kept(() => shown.value.pending, sameItems);
  const people = computed(() => new Map(view.people.map((person) => [person.id, person])));
  const names = kept(() => new Map(view.people.map((person) => [person.id, person.name])), sameMap);
  const present = kept(() => new Set(live.present), sameItems);
  const me = computed(() => people.value.get(mine.person));
  return {
    id,
    view,
    mine,
    get live() {
      return hasLive.value ? live : undefined;
    },
    get me() {
      return me.value;
    },
    get people() {
      return people.value;
    },
    get canTakePart() {
      return mine.role !== 'observer' && view.meeting.phase !== 'closed';
    },
    get canFacilitate() {
      return mine.canFacilitate;
    },
    get isFacilitator() {
      return view.meeting.facilitator === mine.person;
    },
    past: false,
    isPending: (one) => pending.value.has(one),
    nameOf: (person) => (person === undefined ? t().common.nobody : names.value.get(person) || t().common.somebody),
    isPresent: (person) => !live.present || present.value.has(person),
    send: (command) => send('meeting', id, command),
  };
}
