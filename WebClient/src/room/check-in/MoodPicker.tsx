import { useId } from 'preact/hooks';
import { useTexts } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { moodIcons, moods } from './moods';

export function MoodPicker({ mood, onMood }: { mood: number | undefined; onMood: (mood: number) => void }) {
  const texts = useTexts().room.checkIn;
  const name = useId();
  return (
    <fieldset>
      <legend class="hidden">{texts.mood}</legend>
      <div class="moods">
        {moods.map((one) => (
          <label key={one} class="mood">
            <input class="hidden" type="radio" name={name} checked={mood === one} onChange={() => onMood(one)} />
            <Icon of={moodIcons[one]} />
            <span class="small">{texts.moods[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
