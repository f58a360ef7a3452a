import { t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useRoom } from '../context';
import { asMood, moodIcons } from './moods';

/** Everybody's mood at a glance, lowest first, with the words beside. */
export function MoodRing() {
  const { view, nameOf } = useRoom();
  const texts = t().room.checkIn;
  const sorted = [...view.checkIns].sort((a, b) => a.mood - b.mood || a.id.localeCompare(b.id));
  return (
    <section class="stack" aria-labelledby="moods">
      <h2 id="moods">{texts.all(sorted.length)}</h2>
      <ul class="mood-ring">
        {sorted.map((one) => (
          <li key={one.id}>
            <Icon of={moodIcons[asMood(one.mood)]} size={32} />
            <div>
              <p dir="auto">{one.word || texts.moods[asMood(one.mood)]}</p>
              {one.person && <p class="soft small" dir="auto">{nameOf(one.person)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
