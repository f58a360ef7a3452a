import { sha256 } from '@noble/hashes/sha2.js';
import { hex, unhex } from '../../connection/ids';
import type { RoundResult } from '../../contracts';
import { keptByTab } from '../../kept';

/** Whether a ballot is among those a round counted: by the hash of its id, which only its voter knows. */
export function isCounted(result: RoundResult, ballotId: string): boolean {
  return result.ballots.includes(hex(sha256(unhex(ballotId))));
}

/** The id of this device's last confirmed ballot in a round. */
export function keptBallotId(round: string): string | undefined {
  const kept = keptByTab.getItem(`collab.ballot.${round}`);
  return kept ? (JSON.parse(kept) as { ballotId?: string }).ballotId : undefined;
}
