import { useState } from 'preact/hooks';
import { useAnnounced } from '../../app/voice';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useRoom } from '../context';
import { EmptyStage } from '../EmptyStage';
import './CheckIn.css';
import { MoodPicker } from './MoodPicker';
import { MoodRing } from './MoodRing';

/** A mood and a word from each, and the round picture of all. */
export function CheckIn() {
  const { view, mine, canTakePart, isPending, send } = useRoom();
  const texts = t().room.checkIn;
  const [mood, setMood] = useState(mine.checkIn?.mood);
  const [word, setWord] = useState(mine.checkIn?.word ?? '');
  const kept = mine.checkIn !== undefined && !isPending('check-in');
  useAnnounced(kept && texts.kept, 'check-in');
  const submit = (event: Event) => {
    event.preventDefault();
    if (mood) void send({ type: 'check-in', mood, word: word.trim() });
  };
  return (
    <div class="check-in">
      {canTakePart && (
        <form class="panel stack" onSubmit={submit}>
          <MoodPicker mood={mood} onMood={setMood} />
          <Field label={texts.word} placeholder={texts.wordExample} value={word} onValue={setWord} maxLength={40} autocomplete="off" />
          <div class="row">
            <Button type="submit" look="primary" disabled={!mood} pending={isPending('check-in')}>
              {mine.checkIn ? texts.change : texts.go}
            </Button>
            {mine.checkIn && (
              <span class="soft">{kept ? texts.kept : t().room.cards.pending}</span>
            )}
          </div>
        </form>
      )}
      {view.checkIns.length === 0 ? <EmptyStage title={texts.empty} /> : <MoodRing />}
    </div>
  );
}
