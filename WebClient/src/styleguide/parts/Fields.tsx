import { useState } from 'preact/hooks';
import { Field, Select, TextArea } from '../../ui/Field';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

export function Fields({ samples, states }: GuideWords) {
  const [team, setTeam] = useState('');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState('ABCD1234');
  const [long, setLong] = useState(samples.longWord);
  const [notes, setNotes] = useState(samples.notesText);
  const [role, setRole] = useState('1');
  return (
    <>
      <State name={states.empty}>
        <Field label={samples.team} placeholder={samples.teamExample} value={team} onValue={setTeam} />
      </State>
      <State name={states.hint}>
        <Field label={samples.code} hint={samples.codeHint} value={code} onValue={setCode} />
      </State>
      <State name={states.problem}>
        <Field label={samples.code} hint={samples.codeHint} problem={samples.codeProblem} value={wrong} onValue={setWrong} />
      </State>
      <State name={states.disabled}>
        <Field label={samples.team} disabled value={samples.person} onValue={() => {}} />
      </State>
      <State name={states.long}>
        <Field label={samples.team} value={long} onValue={setLong} />
      </State>
      <State name={states.filled}>
        <TextArea label={samples.notes} value={notes} onValue={setNotes} />
      </State>
      <State name={states.list}>
        <Select label={samples.role} value={role} options={samples.roles.map((one, at) => [String(at), one] as const)} onValue={setRole} />
      </State>
    </>
  );
}
