using System.Text.Json.Serialization;
using Collab.Meetings;
using Collab.People;

namespace Collab.Domain.Teams;

/// <summary>
/// Something the team owes another stream after a commit. It stays in the state until an event says that it is done, so that a crash
/// between the two repeats it: whoever is told must take repeats.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenMeeting), "open-meeting")]
[JsonDerivedType(typeof(EraseMeeting), "erase-meeting")]
[JsonDerivedType(typeof(TellOfMember), "tell-of-member")]
[JsonDerivedType(typeof(ForgetMember), "forget-member")]
[JsonDerivedType(typeof(EraseTeam), "erase-team")]
internal abstract record Errand
{
    private Errand()
    {
    }

    /// <summary>The meeting makes itself of its draft.</summary>
    public sealed record OpenMeeting(MeetingId Meeting) : Errand;

    public sealed record EraseMeeting(MeetingId Meeting) : Errand;

    /// <summary>Meetings, the board and the person hear where somebody stands now.</summary>
    /// <param name="Everywhere">True when closed meetings have to hear it too, since they can still be read.</param>
    public sealed record TellOfMember(PersonId Person, bool Everywhere) : Errand;

    /// <summary>A deleted person's name is overwritten in stored events, here and in every meeting.</summary>
    public sealed record ForgetMember(PersonId Person) : Errand;

    /// <summary>The board, the meetings, the members' lists, then the team itself.</summary>
    public sealed record EraseTeam : Errand;
}
