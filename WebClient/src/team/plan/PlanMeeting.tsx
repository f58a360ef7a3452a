import { useState } from 'preact/hooks';
import { navigate } from '../../app/router';
import { language, t } from '../../i18n';
import { ColumnsPreview } from '../../lobby/ColumnsPreview';
import '../../lobby/Lobby.css';
import { SettingsToggles } from '../../lobby/SettingsToggles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field, Select } from '../../ui/Field';
import { useSubmit } from '../../ui/useSubmit';
import { useTeam } from '../context';
import { useTemplates } from './useTemplates';

export function PlanMeeting({ onClose }: { onClose: () => void }) {
  const { send } = useTeam();
  const { plan } = t().team;
  const templates = useTemplates();
  const [title, setTitle] = useState(t().home.start.meeting);
  const [chosen, setChosen] = useState<string>();
  const [settings, setSettings] = useState({ anonymous: false, hideCards: true, secretVotes: true });
  const template = templates.find((one) => one.key === chosen) ?? templates[0];
  const { busy, submit } = useSubmit(async () => {
    if (!template) return;
    const reply = await send({ type: 'plan-meeting', title: title.trim(), template: template.key, language: language.value, settings });
    if (reply.created) navigate(`/meeting/${reply.created}`);
  });
  return (
    <Dialog title={plan.title} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <Field label={plan.name} value={title} onValue={setTitle} maxLength={80} required />
        <Select
          label={plan.template}
          value={template?.key ?? ''}
          options={templates.map((one) => [one.key, one.name] as const)}
          onValue={setChosen}
        />
        {template && <ColumnsPreview columns={template.columns} />}
        <SettingsToggles settings={settings} onSettings={setSettings} />
        <Button type="submit" look="primary" pending={busy} disabled={!template || !title.trim()}>
          {plan.go}
        </Button>
      </form>
    </Dialog>
  );
}
