import { Hand, Play } from 'lucide';
import { Button, IconButton } from '../../ui/Button';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

export function Buttons({ samples, states }: GuideWords) {
  return (
    <>
      <State name={states.primary}>
        <Button look="primary" icon={Play}>
          {samples.start}
        </Button>
      </State>
      <State name={states.usual}>
        <Button>{samples.keep}</Button>
      </State>
      <State name={states.plain}>
        <Button look="plain">{samples.keep}</Button>
      </State>
      <State name={states.danger}>
        <Button look="danger">{samples.delete}</Button>
      </State>
      <State name={states.iconOnly}>
        <div class="row">
          <IconButton label={samples.start} icon={Play} />
          <IconButton label={samples.keep} icon={Hand} look="quiet" />
        </div>
      </State>
      <State name={states.pressed}>
        <Button icon={Hand} aria-pressed>
          {samples.keep}
        </Button>
      </State>
      <State name={states.pending}>
        <div class="row">
          <Button look="primary" pending>
            {samples.start}
          </Button>
          <Button pending>{samples.keep}</Button>
        </div>
      </State>
      <State name={states.disabled}>
        <div class="row">
          <Button look="primary" disabled>
            {samples.start}
          </Button>
          <Button disabled>{samples.keep}</Button>
        </div>
      </State>
      <State name={states.long}>
        <div class="stack-tight">
          <Button icon={Play}>{samples.more}</Button>
          <Button>{samples.longWord}</Button>
        </div>
      </State>
    </>
  );
}
