import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Banner } from '../../ui/Banner';
import { Button, IconButton } from '../../ui/Button';
import { useRoom } from '../context';
import { lookedAt } from './looked';
import { closedRounds, openRounds, resultTitle, standsIn, verdictOf } from './rounds';
import { useKeptBallots } from './useBallot';
import { roundTitle } from './words';

/** Rounds that stand in another stage than the room is in: the open ones, and those that closed under the reader's eyes and were not looked at yet. */
export function RoundBanners() {
  const { view, mine } = useRoom();
  const texts = t().vote;
  useKeptBallots();
  const { stage } = view.meeting;
  const wereOpen = useRef(new Set<string>());
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const open = openRounds(view).filter((round) => !standsIn(stage, round));
  for (const round of open) wereOpen.current.add(round.id);
  const closed = closedRounds(view).filter((round) => wereOpen.current.has(round.id) && !known.has(round.id) && !standsIn(stage, round));
  const looked = lookedAt.value;
  useEffect(() => {
    if (looked && closed.some((round) => round.id === looked)) setKnown(new Set([...known, looked]));
  });
  return (
    <>
      {open.map((round) => (
        <Banner key={round.id}>
          <p dir="auto">{texts.isOpen(roundTitle(round))}</p>
          <Button look="primary" onClick={() => (lookedAt.value = round.id)}>
            {mine.mayVote.includes(round.id) && !mine.ballots.some((ballot) => ballot.round === round.id) ? texts.voteNow : texts.look}
          </Button>
        </Banner>
      ))}
      {closed.map((round) => (
        <Banner key={round.id}>
          <p dir="auto">{[resultTitle(view, round), verdictOf(round)].filter(Boolean).join(' · ')}</p>
          <Button onClick={() => (lookedAt.value = round.id)}>{texts.seeResult}</Button>
          <IconButton label={t().common.dismiss} icon={X} onClick={() => setKnown(new Set([...known, round.id]))} />
        </Banner>
      ))}
    </>
  );
}
