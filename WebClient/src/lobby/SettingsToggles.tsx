import type { MeetingSettings } from '../contracts';
import { t } from '../i18n';
import { Toggle } from '../ui/Field';

export function SettingsToggles({
  settings,
  onSettings,
  anonymityFixed,
}: {
  settings: MeetingSettings;
  onSettings: (settings: MeetingSettings) => void;
  anonymityFixed?: boolean;
}) {
  const texts = t().lobby.settings;
  return (
    <div class="stack-tight">
      <Toggle
        label={texts.anonymous}
        hint={anonymityFixed ? texts.anonymityFixed : texts.anonymousHint}
        on={settings.anonymous}
        disabled={anonymityFixed ?? false}
        onToggle={(anonymous) => onSettings({ ...settings, anonymous })}
      />
      <Toggle
        label={texts.hideCards}
        hint={texts.hideCardsHint}
        on={settings.hideCards}
        onToggle={(hideCards) => onSettings({ ...settings, hideCards })}
      />
      <Toggle
        label={texts.secretVotes}
        hint={texts.secretVotesHint}
        on={settings.secretVotes}
        onToggle={(secretVotes) => onSettings({ ...settings, secretVotes })}
      />
    </div>
  );
}
