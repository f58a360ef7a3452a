import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { useRoom } from '../context';
import { ActionForm } from './ActionForm';
import './Actions.css';
import { AgreedList } from './AgreedList';

export function Actions() {
  const { view, canTakePart } = useRoom();
  const texts = t().room.actions;
  return (
    <div class="stack">
      {canTakePart && <ActionForm />}
      {view.actions.length === 0 ? <Empty title={texts.empty} example={texts.example} /> : <AgreedList />}
    </div>
  );
}
