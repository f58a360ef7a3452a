using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;
using Microsoft.Extensions.Logging;

namespace Collab.Grains.Meetings;

internal sealed partial class MeetingGrain
{
    [LoggerMessage(202, LogLevel.Error, "A ballot could not be decided on; its caller was told to try again.")]
    private static partial void LogNotDecided(ILogger log, Exception fault);

    /// <summary>A ballot on its way. Only the row under the voter's tag is stored; nothing else remembers who cast it.</summary>
    private sealed class BallotEntry(MeetingGrain meeting, PersonId voter, Cast cast) : Entry<Receipt>
    {
        private (BallotBox Box, VoterTag Tag, BoxedBallot Ballot)? _accepted;

        public override void Decide()
        {
            _accepted = null;
            var state = meeting.Tentative;
            var tag = meeting._keys.VoterTag(cast.Round, voter);
            var latest = tag is { } known ? meeting.BoxOf(cast.Round).Latest(known) : null;
            if (latest is not null && latest.Row.BallotId == cast.BallotId)
                Answer = ReceiptOf(state, cast.Round, latest, beside: null);
            else if (Meeting.MayVote(state, cast.Round, voter, cast.Ballot, meeting.Clock.GetUtcNow()) is { } refusal)
                Answer = ReceiptOf(state, cast.Round, latest, refusal);
            else if (tag is null)
                Answer = new(0, 0, 0, null, new(RefusalCode.RoundClosed, "This round is closed."));
            else if (cast.Revision != (latest?.Row.Revision ?? 0) + 1)
                Answer = ReceiptOf(state, cast.Round, latest, new(RefusalCode.WrongRevision, "Another ballot of yours is stored already."));
            else
                Accept(state, meeting.BoxOf(cast.Round), tag.Value);
        }

        public override void Stored()
        {
            if (_accepted is { } accepted)
            {
                accepted.Box.Keep(accepted.Tag, accepted.Ballot);
                meeting._voted.Add(voter);
            }
            base.Stored();
        }

        /// <summary>Told to its caller alone: the others' ballots in the same call are stored.</summary>
        public override void Fault(Exception fault)
        {
            LogNotDecided(meeting.Log, fault);
            GiveUp(Faults.Temporary);
        }

        protected override Receipt Refused(Refusal refusal) => new(0, 0, 0, null, refusal);

        private void Accept(MeetingState state, BallotBox box, VoterTag tag)
        {
            var row = new StoredBallot(cast.Round.Value, tag.ToArray(), cast.Revision, cast.BallotId, StreamJson.Bytes(cast.Ballot));
            BoxedBallot ballot = new(row, cast.Ballot);
            box.Expect(tag, ballot);
            meeting.Writer.AddBallot(tag, row);
            _accepted = (box, tag, ballot);
            Answer = ReceiptOf(state, cast.Round, ballot, beside: null);
        }
    }
}
