using Collab.Domain.People;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Person = Collab.Domain.People.Person;

namespace Collab.Grains.People;

/// <summary>What teams and meetings have to hear of a person; repeated at the next activation if a crash came between.</summary>
internal sealed partial class PersonGrain
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private IGrainTimer? _telling;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (!IsDeleted && (State.NameUntold || State.Deleted))
            KeepTelling(TimeSpan.Zero);
    }

    public async Task<Refusal?> Rename(string name)
    {
        if ((await Execute((s, _) => Person.Rename(s, name))).Refusal is { } refusal)
            return refusal;
        return await Heard(TellName());
    }

    public async Task<Refusal?> Delete()
    {
        if (IsDeleted)
            return null;
        // All teams are asked before any is told, so that a refusal leaves everything as it was.
        foreach (var objection in await Task.WhenAll(State.PlacesOf(StreamKind.Team, ever: false).Select(t => Team(t).MayLeave(Id))))
        {
            if (objection is not null)
                return objection;
        }
        if ((await Execute((s, _) => Person.Delete(s))).Refusal is { } refusal)
            return refusal;
        return await Heard(Erase());
    }

    /// <summary>Null once all have heard; otherwise the same request, sent again, goes on from here.</summary>
    private async Task<Refusal?> Heard(Task telling)
    {
        try
        {
            await telling;
            return null;
        }
        catch (TimeoutException)
        {
            KeepTelling(Retry);
            return new(RefusalCode.Temporary, "It is stored, but not everybody has heard of it. Send it again.");
        }
    }

    private void KeepTelling(TimeSpan from) => _telling ??= this.RegisterGrainTimer(Settle, new() { DueTime = from, Period = Retry, Interleave = true, KeepAlive = true });

    private async Task Settle()
    {
        await (State.Deleted ? Erase() : TellName());
        _telling?.Dispose();
        _telling = null;
    }

    private async Task TellName()
    {
        if (!State.NameUntold || State.Name is not { } name)
            return;
        await Task.WhenAll(State.PlacesOf(StreamKind.Team, ever: false).Select(t => Team(t).Renamed(Id, name)));
        await Execute((s, _) => Person.Told(s, name)).OrFault();
    }

    private async Task Erase()
    {
        await Task.WhenAll(
            State.PlacesOf(StreamKind.Team, ever: true).Select(t => Team(t).Forget(Id))
            .Concat(State.PlacesOf(StreamKind.Meeting, ever: true).Select(m => GrainFactory.GetGrain<IMeetingGrain>(m.Id).Forget(Id))));
        await DeleteStream();
    }

    private ITeamGrain Team(StreamKey team) => GrainFactory.GetGrain<ITeamGrain>(team.Id);
}
