import { Languages } from 'lucide';
import { chooseLanguage, type Language, language, languages, t } from '../i18n';
import { Select, Toggle } from '../ui/Field';
import { Menu } from '../ui/Menu';
import { tellRefusal } from './notices';
import { chooseSound, soundOn } from './sound';
import { type Theme, theme } from './theme';

/** Language, appearance and sound. */
export function Preferences() {
  const { common } = t();
  return (
    <Menu label={`${common.language}, ${common.theme}`} icon={Languages} look="plain" iconOnly>
      {() => (
        <div class="stack">
          <Select
            label={common.language}
            value={language.value}
            options={languages}
            onValue={(value) => chooseLanguage(value as Language).catch(() => tellRefusal({ code: 'offline', message: '' }))}
          />
          <Select
            label={common.theme}
            value={theme.value}
            options={(['system', 'light', 'dark'] as const).map((one) => [one, common.themes[one]] as const)}
            onValue={(value) => {
              theme.value = value as Theme;
            }}
          />
          <Toggle label={common.sound} hint={common.soundHint} on={soundOn.value} onToggle={chooseSound} />
        </div>
      )}
    </Menu>
  );
}
