import { t } from '../../i18n';
import { useRoom } from '../context';
import { EmptyStage } from '../EmptyStage';
import { ActionForm } from './ActionForm';
import './Actions.css';
import { AgreedList } from './AgreedList';

export function Actions() {
  const { view, canTakePart } = useRoom();
  const texts = t().room.actions;
  return (
    <div class="stack">
      {canTakePart && <ActionForm />}
      {view.actions.length === 0 ? <EmptyStage title={texts.empty} example={texts.example} /> : <AgreedList />}
    </div>
  );
}
