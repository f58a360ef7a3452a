import { Composer } from '../../room/cards/Composer';
import { ConfirmByName } from '../../ui/ConfirmByName';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

const longest = 500;
const kept = async () => true;
const refused = async () => false;

export function Writing({ samples, states }: GuideWords) {
  const texts = { label: samples.write, placeholder: samples.thought, keepLabel: samples.keep, longest };
  return (
    <>
      <State name={states.empty}>
        <Composer {...texts} onKeep={kept} />
      </State>
      <State name={states.filled}>
        <Composer {...texts} first={samples.ownCard} onKeep={kept} />
      </State>
      <State name={states.editing}>
        <Composer {...texts} first={samples.ownCard} onKeep={refused} onCancel={() => {}} />
      </State>
      <State name={states.danger}>
        <ConfirmByName name={samples.person} label={samples.confirm} action={samples.delete} act={async () => {}} />
      </State>
    </>
  );
}
