import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { useRoom } from '../room/context';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { SettingsToggles } from './SettingsToggles';

export function SettingsForm({ onDone }: { onDone?: () => void }) {
  const { view, send, isPending } = useRoom();
  const { meeting } = view;
  const [title, setTitle] = useState(meeting.title);
  const [settings, setSettings] = useState(meeting.settings);
  const changed = title.trim() !== meeting.title || JSON.stringify(settings) !== JSON.stringify(meeting.settings);
  const submit = async (event: Event) => {
    event.preventDefault();
    const reply = await send({ type: 'change-settings', title: title.trim(), settings });
    if (reply.refusal) setSettings(meeting.settings);
    else onDone?.();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={t().lobby.settings.name} value={title} onValue={setTitle} maxLength={80} required />
      <SettingsToggles settings={settings} onSettings={setSettings} anonymityFixed={view.cards.length > 0} />
      <div>
        <Button type="submit" pending={isPending('change-settings')} disabled={!changed || !title.trim()}>
          {t().common.save}
        </Button>
      </div>
    </form>
  );
}
