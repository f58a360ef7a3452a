import { signal } from '@preact/signals';
import type { Ballot, Cast, MyBallot, Receipt, Refusal } from '../contracts';
import { newId } from './ids';

export interface BallotPort {
  isConnected(): boolean;
  cast(cast: Cast): Promise<Receipt>;
  pause(ms: number): Promise<void>;
  refused(refusal: Refusal): void;
  store: Pick<Storage, 'getItem' | 'setItem'>;
}

interface Kept {
  readonly wanted: Ballot;
  /** The revision that the wanted ballot was made from, while it is not on its way yet. */
  readonly unsentAfter?: number;
  readonly inFlight?: Cast;
  readonly ballotId?: string;
}

const retryMs = 1_000;
const empty: Ballot = { choices: [], abstain: false };

/** Whether its voter has voted: who takes everything back has not. */
export function counts(ballot: Ballot): boolean {
  return ballot.abstain || ballot.choices.length > 0;
}

/** By what a voter finds theirs among the counted; nothing when it does not count. */
function idOf({ ballot, ballotId }: { readonly ballot: Ballot; readonly ballotId: string }): string | undefined {
  return counts(ballot) ? ballotId : undefined;
}

/**
 * One voter's ballot in one round. One cast is in flight at a time; taps meanwhile go, folded, into the next. A cast whose
 * answer is lost is sent again as it was, so that it counts once.
 */
export class BallotBox {
  /** What the voter sees: the stored ballot and all taps since. */
  readonly wanted = signal<Ballot>(empty);
  /** What the server last confirmed. */
  readonly stored = signal<{ revision: number; ballot: Ballot }>({ revision: 0, ballot: empty });
  readonly pending = signal(false);
  /** Of the last confirmed ballot, unless it took everything back; by it a voter finds theirs among the counted. */
  ballotId: string | undefined;
  /** What the server last told of this voter, which may be of another window and may come before the answer to what is in flight. */
  private told: MyBallot | undefined;
  private inFlight: Cast | undefined;
  private sending = false;

  constructor(
    private readonly meeting: string,
    private readonly round: string,
    private readonly port: BallotPort,
    mine?: MyBallot,
  ) {
    const kept = this.port.store.getItem(this.storeKey);
    if (mine) this.adopt(mine);
    if (kept) this.restore(JSON.parse(kept) as Kept);
  }

  private get storeKey(): string {
    return `collab.ballot.${this.round}`;
  }

  private restore(kept: Kept): void {
    if (this.stored.value.revision === 0) this.ballotId = kept.ballotId;
    // Taps that never left are cast as what they were made from: if another window has voted since, the server says so.
    this.inFlight = kept.inFlight ?? (kept.unsentAfter === undefined ? undefined : this.castAfter(kept.unsentAfter, kept.wanted));
    if (this.inFlight || this.stored.value.revision === 0) this.wanted.value = kept.wanted;
    this.pending.value = this.inFlight !== undefined;
  }

  /** Takes over what the server holds, as from another window of the same person. */
  adopt(mine: MyBallot): void {
    this.told = mine;
    const { revision } = this.stored.value;
    if (this.inFlight || mine.revision < revision) return;
    this.ballotId = idOf(mine);
    if (mine.revision > revision) {
      this.stored.value = { revision: mine.revision, ballot: mine.ballot };
      this.wanted.value = mine.ballot;
    }
    this.keep();
  }

  want(ballot: Ballot): void {
    this.wanted.value = ballot;
    this.pending.value = true;
    this.keep();
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.port.isConnected() && (this.inFlight || this.pending.value)) {
      this.inFlight ??= this.castAfter(this.stored.value.revision, this.wanted.value);
      this.keep();
      await this.sendOnce(this.inFlight);
    }
    this.sending = false;
  }

  private castAfter(revision: number, ballot: Ballot): Cast {
    return { meeting: this.meeting, round: this.round, revision: revision + 1, ballotId: newId(), ballot };
  }

  private async sendOnce(cast: Cast): Promise<void> {
    try {
      const receipt = await this.port.cast(cast);
      if (receipt.refusal?.code === 'temporary') await this.port.pause(retryMs);
      else if (receipt.refusal) this.putBack(receipt, receipt.refusal);
      else this.confirmed(cast);
    } catch {
      if (this.port.isConnected()) await this.port.pause(retryMs);
    }
  }

  private confirmed(cast: Cast): void {
    this.inFlight = undefined;
    this.ballotId = idOf(cast);
    this.stored.value = { revision: cast.revision, ballot: cast.ballot };
    this.pending.value = this.wanted.value !== cast.ballot;
    this.keep();
  }

  private putBack(receipt: Receipt, refusal: Refusal): void {
    this.inFlight = undefined;
    const ballot = receipt.ballot ?? this.stored.value.ballot;
    // A refusal names no id: that of another window's ballot has been told, or will be.
    if (receipt.ballot && receipt.revision !== this.stored.value.revision)
      this.ballotId = this.told?.revision === receipt.revision ? idOf(this.told) : undefined;
    this.stored.value = { revision: receipt.revision, ballot };
    this.wanted.value = ballot;
    this.pending.value = false;
    this.keep();
    this.port.refused(refusal);
  }

  private keep(): void {
    const kept: Kept = {
      wanted: this.wanted.value,
      ...(this.pending.value && !this.inFlight && { unsentAfter: this.stored.value.revision }),
      ...(this.inFlight && { inFlight: this.inFlight }),
      ...(this.ballotId && { ballotId: this.ballotId }),
    };
    this.port.store.setItem(this.storeKey, JSON.stringify(kept));
  }
}
