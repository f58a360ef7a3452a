import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n';
import { ColumnsPreview } from '../../lobby/ColumnsPreview';
import '../../lobby/Lobby.css';
import { AccentPicker } from '../../team/settings/AccentPicker';
import { type Tint, tints } from '../../ui/tints';
import type { GuideWords } from '../words.en';

const sizes = ['s', 'm', 'l', 'xl', '2xl', '3xl', '4xl'] as const;

export function Colours({ samples }: GuideWords) {
  const { colours } = useTexts().common;
  const [accent, setAccent] = useState<Tint>('teal');
  return (
    <>
      <AccentPicker accent={accent} accents={tints} onAccent={setAccent} />
      <ColumnsPreview columns={tints.map((tint) => ({ title: colours[tint], prompt: samples.thought, tint }))} />
      <div class="specimen-sizes">
        {sizes.map((size) => (
          <p key={size} style={{ fontSize: `var(--text-${size})` }}>
            {samples.sizes}
          </p>
        ))}
      </div>
    </>
  );
}
