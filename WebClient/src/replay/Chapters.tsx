import { formatTime, t } from '../i18n';
import '../room/frame/StageRail.css';
import type { Tape } from './tape';
import type { Player } from './usePlayer';

/** The stages as they were gone through, each with its hour. */
export function Chapters({ tape, player }: { tape: Tape; player: Player }) {
  const { stages } = t();
  const now = tape.chapterOf(player.stop);
  return (
    <ol class="rail">
      {tape.chapters.map((chapter) => (
        <li key={chapter.first} aria-current={chapter === now ? 'step' : undefined}>
          <button type="button" onClick={() => player.goTo(chapter.first)}>
            <span class="rail-name">{stages.names[chapter.stage]}</span>
            <span class="small number">{formatTime(chapter.at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
