import { useState } from 'preact/hooks';
import { notify } from '../app/notices';
import { Page } from '../app/Page';
import { me, refreshMe } from '../app/session';
import { http } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { AddDevice } from './AddDevice';
import { DeleteMe } from './DeleteMe';
import { Devices } from './Devices';

export function MePage() {
  const texts = t().me;
  const [name, setName] = useState(me.value?.name ?? '');
  const { busy, submit } = useSubmit(async () => {
    await http.rename(name.trim());
    await refreshMe();
    notify(() => t().me.renamed);
  });
  return (
    <Page title={texts.title}>
      <div class="stack narrow">
        <h1>{texts.title}</h1>
        <form class="panel stack" onSubmit={submit}>
          <Field label={texts.name} value={name} onValue={setName} maxLength={80} required autocomplete="name" />
          <div>
            <Button type="submit" look="primary" pending={busy} disabled={name.trim() === me.value?.name}>
              {t().common.save}
            </Button>
          </div>
        </form>
        <Devices />
        <AddDevice />
        <DeleteMe />
      </div>
    </Page>
  );
}
