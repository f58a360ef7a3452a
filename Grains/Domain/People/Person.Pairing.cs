using Collab.Domain.Codes;
using Collab.People;
using Collab.Streams;
using Decision = Collab.Streams.Decision<Collab.Domain.People.PersonEvent>;

namespace Collab.Domain.People;

internal static partial class Person
{
    public const int PairingTries = 5;

    public static readonly TimeSpan PairingLife = TimeSpan.FromMinutes(2);

    private static readonly Refusal CodeInvalid = new(RefusalCode.CodeInvalid, "This code has expired, was used or was never given.");

    /// <summary>A new code ends the one before.</summary>
    /// <param name="alias">Of the code that <see cref="Facts.Fresh"/> derives.</param>
    public static Decision StartPairing(PersonState state, string alias, Facts facts) => !state.Exists
        ? NotThere
        : new Decision([new PersonEvent.PairingStarted(facts.Fresh, alias, facts.Now + PairingLife)]) { Aliases = [alias], DropAliases = AliasOf(state) };

    /// <summary>From the second device. One use: whoever comes second with a right code is late.</summary>
    /// <param name="alias">Of the code that was typed.</param>
    public static Decision AskPairing(PersonState state, string alias, DeviceId device, string label, Tries tries, Facts facts)
    {
        if (!state.Exists || state.Pairing is not { } pairing || pairing.ExpiresAt <= facts.Now)
            return CodeInvalid;
        if (tries.Exhausted(facts.Now))
            return new Refusal(RefusalCode.TooFast, "Too many wrong codes. Make a new one.");
        if (pairing.Alias is null)
            return pairing.Waiting == device ? Decision.Nothing : CodeInvalid;
        if (pairing.Alias != alias)
            return CodeInvalid;
        if (state.Devices.Count >= DevicesMax)
            return new Refusal(RefusalCode.TooMany, $"A person has at most {DevicesMax} devices. End one first.");
        return new([new PersonEvent.PairingAsked(device, LabelOf(label))]) { DropAliases = [alias] };
    }

    /// <summary>From the first device.</summary>
    public static Decision ConfirmPairing(PersonState state, bool accept, Facts facts)
    {
        if (!state.Exists)
            return NotThere;
        if (state.Pairing is not { Waiting: { } device } pairing || pairing.ExpiresAt <= facts.Now)
            return CodeInvalid;
        if (pairing.Accepted)
            return Decision.Nothing;
        return accept ? new PersonEvent.PairingAccepted(device) : new PersonEvent.PairingEnded();
    }
}
