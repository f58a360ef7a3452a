using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

internal static partial class MeetingProjection
{
    /// <summary>What one person alone may see. Somebody who is not in, such as a reader of a closed meeting, owns nothing.</summary>
    /// <param name="ballots">The person's own, as the grain keeps them.</param>
    public static MyMeeting Mine(MeetingState s, PersonId person, IMeetingSecrets secrets, IReadOnlyList<MyBallot> ballots, bool facilitatorGone)
    {
        if (s.People.GetValueOrDefault(person) is not { In: true } me)
            return new(person, TeamRole.Observer, false, false, [], [], [], [], null, null, []);
        var facilitates = Meeting.Facilitates(s, me);
        return new(
            person,
            me.Role,
            facilitates,
            s.Phase is not MeetingPhase.Closed && Attendance.MayTakeOver(s, me) && Attendance.Leaderless(s, facilitatorGone),
            [.. s.Cards.Values.Where(card => card.Author.Is(person, card.Id.Value, secrets)).Select(card => new MyCard(card.Id, card.Column, card.Text, card.Deleted, card.Image))],
            [.. s.Comments.Values.Where(comment => comment.Author.Is(person, comment.Id.Value, secrets)).Select(comment => comment.Id)],
            [.. Gave(s, person, secrets)],
            ballots,
            s.CheckIns.GetValueOrDefault(Author.Of(s, person, s.Id.Value, secrets).Key) is { } said ? CheckIn(s, said) : null,
            facilitates ? s.JoinCode : null,
            [.. s.Rounds.Where(round => me.Writes && round.Status is RoundStatus.Open && round.Eligible.Contains(person)).Select(round => round.Id)]);
    }

    /// <summary>Whether a reader of the meeting may see a picture: as the text of the card that has it.</summary>
    public static bool Shows(MeetingState s, PersonId reader, ImageId image, IMeetingSecrets secrets) =>
        s.Images.TryGetValue(image, out var id) && s.Cards[id] is { } card && card.Image?.Id == image
        && ((s.Revealed && !card.Deleted) || (s.People.GetValueOrDefault(reader) is { In: true } && card.Author.Is(reader, id.Value, secrets)));

    /// <summary>Whether an event may change what others than its caller see of their own. <see cref="VoterAdmitted"/> concerns the admitted alone.</summary>
    public static bool TouchesEveryone(MeetingEvent e) => e switch
    {
        MeetingOpened or MeetingClosed or MeetingReopened or SettingsChanged => true,
        ParticipantRoleChanged or ParticipantRemoved or FacilitatorChanged or CoFacilitatorSet => true,
        RoundStarted or RoundClosed or RoundCancelled => true,
        CardMoved x => x.By is not null,
        CardDeleted x => x.By is not null,
        CardRestored x => x.By is not null,
        CommentDeleted x => x.By is not null,
        _ => false,
    };

    // On deleted cards too: otherwise somebody else's deletion would change what is one's own.
    private static IEnumerable<MyReaction> Gave(MeetingState s, PersonId person, IMeetingSecrets secrets) =>
        from card in s.Cards.Values
        from given in card.Reactions
        where !given.Value.IsEmpty && given.Value.Contains(Author.Of(s, person, Talk.Giving(card.Id, given.Key), secrets).Key)
        select new MyReaction(card.Id, given.Key);
}
