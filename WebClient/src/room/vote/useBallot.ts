import { useEffect } from 'preact/hooks';
import { tellRefusal } from '../../app/notices';
import { hub, whenConnected } from '../../connection';
import { pause } from '../../connection/backoff';
import { BallotBox } from '../../connection/ballots';
import type { MyBallot, Receipt } from '../../contracts';
import { keptByTab } from '../../kept';
import { useRoom } from '../context';
import { openRounds } from './rounds';

/** A ballot on its way stays on its way when its stage is left. */
const boxes = new Map<string, BallotBox>();

function boxOf(meeting: string, round: string, stored: MyBallot | undefined): BallotBox {
  const known = boxes.get(round);
  if (known) return known;
  const port = {
    isConnected: () => hub.isConnected,
    cast: (cast: object) => hub.invoke<Receipt>('Cast', cast),
    pause,
    refused: tellRefusal,
    store: keptByTab,
  };
  const box = new BallotBox(meeting, round, port, stored);
  boxes.set(round, box);
  whenConnected(() => void box.flush());
  void box.flush();
  return box;
}

/** Sends what was voted before a reload, in rounds that are not looked at now too. */
export function useKeptBallots(): void {
  const { id: meeting, view, mine } = useRoom();
  useEffect(() => {
    for (const round of openRounds(view))
      if (sessionStorage.getItem(`collab.ballot.${round.id}`)) boxOf(meeting, round.id, mine.ballots.find((ballot) => ballot.round === round.id));
  }, []);
}

/** This person's ballot in a round. */
export function useBallot(round: { readonly id: string }): BallotBox {
  const { id: meeting, mine } = useRoom();
  const stored = mine.ballots.find((ballot) => ballot.round === round.id);
  const box = boxOf(meeting, round.id, stored);
  useEffect(() => {
    if (stored) box.adopt(stored);
  }, [stored]);
  return box;
}
