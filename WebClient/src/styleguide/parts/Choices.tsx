import { useId, useState } from 'preact/hooks';
import { MoodPicker } from '../../room/check-in/MoodPicker';
import '../../room/check-in/CheckIn.css';
import { Toggle } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

export function Choices({ samples, states }: GuideWords) {
  const name = useId();
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  const [column, setColumn] = useState('0');
  const [mood, setMood] = useState(4);
  const choices = samples.column.map((label, at) => ({ value: String(at), label, count: at * 4 }));
  return (
    <>
      <State name={states.on}>
        <Toggle label={samples.anonymous} hint={samples.anonymousHint} on={on} onToggle={setOn} />
      </State>
      <State name={states.usual}>
        <Toggle label={samples.anonymous} on={off} onToggle={setOff} />
      </State>
      <State name={states.disabled}>
        <Toggle label={samples.anonymous} on disabled onToggle={() => {}} />
      </State>
      <State name={states.counts}>
        <Segmented label={samples.columns} name={name} value={column} choices={choices} onValue={setColumn} />
      </State>
      <State name={samples.mood}>
        <MoodPicker mood={mood} onMood={setMood} />
      </State>
    </>
  );
}
