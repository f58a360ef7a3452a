import { ImagePlus, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useTexts } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import './Picture.css';
import { pictureFile } from './picture';
import type { Draft } from './useDraft';

/** Below a composer: the picture that goes with its text, or the way to add one. */
export function DraftFoot({ draft }: { draft: Draft }) {
  const texts = useTexts().room.picture;
  const input = useRef<HTMLInputElement>(null);
  const { picture, state, problem } = draft;
  const said = state === 'idle' ? '' : texts.states[state];
  const leave = () => {
    draft.put(undefined);
    input.current?.closest('form')?.querySelector('textarea')?.focus();
  };
  return (
    <div class="draft-foot">
      {picture && (
        <span class="draft-thumb">
          <img src={picture.src} width={picture.width} height={picture.height} alt={texts.draft} />
          <IconButton icon={X} label={texts.remove} onClick={leave} />
        </span>
      )}
      {!picture && (
        <Button class="draft-add" look="plain" icon={ImagePlus} disabled={state === 'shrinking'} onClick={() => input.current?.click()}>
          {texts.add}
        </Button>
      )}
      <span class="soft small" role="status">
        {said}
      </span>
      {problem && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={texts.add}
        onChange={(event) => {
          const file = pictureFile(event.currentTarget.files ?? undefined);
          if (file) void draft.take(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
          event.currentTarget.closest('form')?.querySelector('textarea')?.focus();
        }}
      />
    </div>
  );
}
