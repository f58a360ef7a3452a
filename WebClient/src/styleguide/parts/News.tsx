import { Plus } from 'lucide';
import { ConnectionWords } from '../../app/ConnectionState';
import { NoticeLine } from '../../app/NoticeList';
import { notify } from '../../app/notices';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Loading } from '../../ui/Loading';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

export function News({ samples, states }: GuideWords) {
  const undo = () => notify(() => samples.keep);
  return (
    <>
      <State name={states.news}>
        <Banner>
          <p>{samples.offer}</p>
          <Button look="primary">{samples.takeOver}</Button>
        </Banner>
      </State>
      <State name={states.warning}>
        <Banner tone="warning">{samples.unreachable}</Banner>
      </State>
      <State name={states.undo}>
        <NoticeLine notice={{ id: 0, tone: 'plain', text: () => samples.deleted, undo }} />
      </State>
      <State name={states.bad}>
        <NoticeLine notice={{ id: 0, tone: 'bad', text: () => samples.refused }} />
      </State>
      <State name={states.empty}>
        <Empty title={samples.nothing} />
      </State>
      <State name={states.example}>
        <Empty title={samples.nothing} example={samples.nothingExample}>
          <Button icon={Plus}>{samples.start}</Button>
        </Empty>
      </State>
      <State name={states.loading}>
        <Loading />
      </State>
      <State name={states.connection}>
        <div class="row">
          <ConnectionWords state="live" waiting={0} />
          <ConnectionWords state="catching-up" waiting={1} />
          <ConnectionWords state="offline" waiting={12} />
        </div>
      </State>
    </>
  );
}
