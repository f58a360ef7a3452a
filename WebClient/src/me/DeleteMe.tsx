import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { signedOut, me } from '../app/session';
import { http } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { ConfirmByName } from '../ui/ConfirmByName';

export function DeleteMe() {
  const texts = t().me.delete;
  const [open, setOpen] = useState(false);
  const act = async () => {
    await http.deleteMe();
    await signedOut();
    navigate('/');
  };
  return (
    <section class="panel stack" aria-labelledby="delete-me">
      <h2 id="delete-me">{texts.title}</h2>
      <p>{texts.text}</p>
      {open ? (
        <ConfirmByName name={me.value?.name ?? ''} label={texts.confirm} action={texts.go} act={act} />
      ) : (
        <div>
          <Button look="danger" onClick={() => setOpen(true)}>
            {texts.open}
          </Button>
        </div>
      )}
    </section>
  );
}
