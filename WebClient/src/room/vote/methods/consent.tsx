import { Handshake } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { choose, chosen } from '../ballot';
import { OneOf } from '../inputs/OneOf';
import { bars } from '../pictures/bars';
import { chosenReceipt } from '../receipts';
import type { BallotProps, Method } from './method';

const longest = 300;

/** Who has a concern or objects says why before it is recorded, since the round may close with that very ballot; a concern may go without. */
function ConsentBallot({ round, ballot, want }: BallotProps) {
  const texts = t().vote.consent;
  const [draft, setDraft] = useState<string>();
  const [reason, setReason] = useState(ballot.reason ?? '');
  const looked = draft ?? chosen(ballot);
  const said = reason.trim();
  const kept = draft === undefined && said === (ballot.reason ?? '');
  const pick = (option: string) => {
    if (option !== 'none') return setDraft(option);
    setDraft(undefined);
    want(choose(option));
  };
  const keep = (event: Event) => {
    event.preventDefault();
    if (!looked) return;
    setDraft(undefined);
    want({ ...choose(looked), ...(said && { reason: said }) });
  };
  return (
    <form class="stack" onSubmit={keep}>
      <OneOf round={round} chosen={looked} onChoose={pick} />
      {(looked === 'concern' || looked === 'objection') && (
        <>
          <TextArea
            label={looked === 'objection' ? texts.objection : texts.concern}
            hint={texts.hint}
            value={reason}
            onValue={setReason}
            maxLength={longest}
            required={looked === 'objection'}
          />
          <div class="row">
            <Button type="submit" look="primary" disabled={kept || (looked === 'objection' && !said)}>
              {texts.keep}
            </Button>
            {draft && <p class="soft">{texts.notYet}</p>}
          </div>
        </>
      )}
    </form>
  );
}

export const consent: Method = {
  name: 'consent',
  icon: Handshake,
  subjects: ['question'],
  asks: true,
  Ballot: ConsentBallot,
  receipt: chosenReceipt,
  picture: bars({}),
};
