using Collab.Boards;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;

namespace Collab.Grains.Teams;

/// <summary>
/// What the team owes others, carried out in order, after the commit and before the reply. What fails is tried again by the next
/// command, the same one resent, a timer, and the next activation.
/// </summary>
internal sealed partial class TeamGrain
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);
    private static readonly Refusal NotNow = new(RefusalCode.Temporary, "It is stored, but not everybody has heard of it. Send the same id again.");
    private static readonly Refusal NotIn = new(RefusalCode.Removed, "You are no longer in this team.");

    private Task _settling = Task.CompletedTask;
    private IGrainTimer? _retry;
    private bool _erased;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (!State.Errands.IsEmpty && !IsDeleted)
            TryAgain(TimeSpan.Zero);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _retry?.Dispose();
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    private async Task<Refusal?> Settled(Task<Reply> executing)
    {
        var reply = await executing;
        return reply.Refusal ?? await Unsettled(reply);
    }

    /// <summary>Waits for what a reply's command owed. Null once nothing is owed any more.</summary>
    private async Task<Refusal?> Unsettled(Reply reply)
    {
        if (!State.Errands.ContainsKey(reply.Version))
            return null;
        try
        {
            await (_settling = Settle(_settling)).WaitAsync(TimeSpan.FromMilliseconds(Options.CommandPatienceMs), Clock);
        }
        catch (TimeoutException)
        {
            return NotNow;
        }
        return _erased || !State.Errands.ContainsKey(reply.Version) ? null : NotNow;
    }

    /// <summary>One at a time, so that whoever is told of two changes hears the later one last.</summary>
    private async Task Settle(Task before)
    {
        await before;
        if (_erased)
            return;
        foreach (var (version, errand) in State.Errands)
        {
            try
            {
                await CarryOut(errand);
                if (!_erased)
                    await Execute((s, _) => Team.Settle(s, version)).OrFault();
            }
#pragma warning disable CA1031 // Whatever keeps another entity from hearing it now, it has to hear it later.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogNotSettled(Log, Key, version, errand.GetType().Name, fault);
                TryAgain(Retry);
            }
        }
    }

    private void TryAgain(TimeSpan after)
    {
        _retry?.Dispose();
        _retry = this.RegisterGrainTimer(() => _settling = Settle(_settling), new() { DueTime = after, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true });
    }

    private Task CarryOut(Errand errand) => errand switch
    {
        Errand.OpenMeeting e => Team.PlanOf(State, e.Meeting) is { } plan && !State.Deleted ? Meeting(e.Meeting).Open(plan) : Task.CompletedTask,
        Errand.EraseMeeting e => Meeting(e.Meeting).Delete(),
        Errand.TellOfMember e => State.Deleted ? Task.CompletedTask : Tell(e),
        Errand.ForgetMember e => Forget(e),
        Errand.EraseTeam => Erase(),
        _ => throw new InvalidOperationException($"Unknown errand {errand}."),
    };

    private async Task Tell(Errand.TellOfMember errand)
    {
        var (person, member) = (errand.Person, State.Members.GetValueOrDefault(errand.Person));
        if (member is null)
            await Feed.Depart(new(person, NotIn));
        await Task.WhenAll(Meetings
            .Where(m => errand.Everywhere || m.Entry.Phase is not MeetingPhase.Closed)
            .Select(m => Meeting(m.Entry.Id).MemberChanged(person, member?.Role, member?.Name ?? ""))
            .Append(Board.MemberChanged(person, member?.Role))
            .Append(member is null ? Person(person).NoteLeft(Key) : Person(person).Note(Key)));
    }

    private async Task Forget(Errand.ForgetMember errand)
    {
        var person = errand.Person;
        await Feed.Depart(new(person, NotIn));
        await Task.WhenAll(Meetings.Select(m => Meeting(m.Entry.Id).Forget(person)).Append(Board.MemberChanged(person, null)));
        await Forget(happened => happened switch
        {
            TeamEvent.MemberJoined e when e.Person == person => e with { Name = "" },
            TeamEvent.MemberRenamed e when e.Person == person => e with { Name = "" },
            _ => happened,
        });
    }

    private async Task Erase()
    {
        // What is owed from before is owed still, and only this stream remembers it.
        if (State.Errands.Count > 1)
            throw new InvalidOperationException("Something else is to be settled first.");
        await Task.WhenAll(State.Meetings.Keys.Select(m => Meeting(m).Delete()).Append(Board.Delete()));
        await Task.WhenAll(State.Members.Keys.Select(p => Person(p).NoteLeft(Key)));
        await Feed.Depart(new(null, Gone));
        await DeleteStream();
        _erased = true;
    }

    /// <summary>Those that have made themselves of their drafts.</summary>
    private IEnumerable<PlannedMeeting> Meetings => State.Meetings.Values.Where(m => m.Draft is null);

    private IBoardGrain Board => GrainFactory.GetGrain<IBoardGrain>(this.GetPrimaryKey());

    private IMeetingGrain Meeting(MeetingId id) => GrainFactory.GetGrain<IMeetingGrain>(id.Value);

    private IPersonGrain Person(PersonId id) => GrainFactory.GetGrain<IPersonGrain>(id.Value);
}
