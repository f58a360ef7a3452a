import { batch, signal } from '@preact/signals';
import type { Live, Mine, Refusal, Update } from '../contracts';
import { fold } from './fold';
import type { FollowAnswer, Kind, Kinds } from './frames';

/** What this client knows of one followed stream. */
export class Stream<K extends Kind = Kind> {
  readonly view = signal<Kinds[K]['view'] | undefined>(undefined);
  readonly live = signal<Kinds[K]['live'] | undefined>(undefined);
  readonly mine = signal<Kinds[K]['mine'] | undefined>(undefined);
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly version = signal(0);
  lineage: string | undefined;
  followers = 0;
  followed = false;
  /** Updates that came between asking to follow and the answer; undefined when not asking. */
  private waiting: Update<object>[] | undefined;
  private sequence = 0;
  private mineVersion = 0;

  constructor(readonly key: string) {}

  asking(): void {
    this.followed = false;
    this.waiting ??= [];
  }

  askingFailed(): void {
    this.waiting = undefined;
  }

  answered(answer: FollowAnswer<K>): 'current' | 'gap' {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    if (answer.refusal) {
      this.gone(answer.refusal);
      return 'current';
    }
    let state: 'current' | 'gap' = 'current';
    // Of two answers on their way the older one may come last: it brings nothing new.
    const older = answer.lineage === this.lineage && answer.version < this.version.value;
    batch(() => {
      this.followed = true;
      this.refusal.value = undefined;
      if (!older) {
        this.lineage = answer.lineage;
        this.sequence = 0;
        this.mineVersion = 0;
      }
      if (answer.view && !older) {
        this.view.value = answer.view;
        this.version.value = answer.version;
      }
      for (const update of [...(answer.updates ?? []), ...waiting]) if (this.update(update) === 'gap') state = 'gap';
      if (answer.live && !older) this.showLive(answer.live);
      if (answer.mine && !older) this.showMine(answer.mine);
    });
    return state;
  }

  /** Applies an update, drops one that is known, or finds a gap. */
  update(update: Update<object>): 'current' | 'gap' {
    if (this.waiting) {
      this.waiting.push(update);
      return 'current';
    }
    const view = this.view.value;
    if (!view || update.version <= this.version.value) return 'current';
    if (update.from > this.version.value) return 'gap';
    batch(() => {
      this.view.value = fold(view, update.changes);
      this.version.value = update.version;
    });
    return 'current';
  }

  showLive(live: Live<Kinds[K]['live']>): void {
    if (live.sequence <= this.sequence) return;
    this.sequence = live.sequence;
    this.live.value = live.state;
  }

  showMine(mine: Mine<Kinds[K]['mine']>): void {
    if (mine.version < this.mineVersion) return;
    this.mineVersion = mine.version;
    this.mine.value = mine.state;
  }

  gone(refusal: Refusal): void {
    this.followed = false;
    this.refusal.value = refusal;
  }
}
