using Collab.Domain.Codes;
using Collab.Domain.People;
using Collab.People;
using Collab.Streams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Person = Collab.Domain.People.Person;

namespace Collab.Grains.People;

/// <summary>A living person. Nobody follows it: only its own devices read it.</summary>
[Reentrant]
internal sealed partial class PersonGrain(IServiceProvider services) : StreamGrain<PersonState, PersonEvent>(services, StreamKind.Person), IPersonGrain
{
    private readonly IServerSecret _secret = services.GetRequiredService<IServerSecret>();
    private Tries _guesses = new(Person.PairingTries, Person.PairingLife);

    protected override PersonState Initial => PersonState.Initial;

    private PersonId Id => PersonId.From(this.GetPrimaryKey());

    public override PersonState Evolve(PersonState state, PersonEvent happened, EventInfo info) => Person.Evolve(state, happened, info);

    public Task<Refusal?> Register(string name, DeviceId device, string label) => Asked(Execute((s, _) => Person.Register(s, name, device, label)));

    public Task<Collab.People.Person?> Get() => Task.FromResult(IsDeleted ? null : PersonProjection.View(State, Id));

    public Task<bool> HasDevice(DeviceId device) => Task.FromResult(!IsDeleted && State.Exists && State.Devices.ContainsKey(device));

    public Task Note(StreamKey where) => Execute((s, _) => Person.Note(s, where)).OrFault();

    public Task NoteLeft(StreamKey where) => Execute((s, _) => Person.NoteLeft(s, where)).OrFault();

    public Task<Refusal?> RevokeDevice(DeviceId device) => Asked(Execute((s, _) => Person.Revoke(s, device)));

    public async Task<Pairing> StartPairing()
    {
        _guesses = new(Person.PairingTries, Person.PairingLife);
        var reply = await Execute((s, f) => Person.StartPairing(s, PairingCode.AliasOf(_secret, PairingCode.Of(_secret, f.Fresh)), f));
        return reply.Refusal is { } no
            ? throw new InvalidOperationException(no.Message)
            : PersonProjection.Pairing(State, _secret, Clock.GetUtcNow()) ?? throw new TimeoutException("The code has expired already.");
    }

    public Task<Refusal?> AskPairing(string code, DeviceId device, string label) => Asked(Execute((s, f) =>
    {
        var decision = Person.AskPairing(s, PairingCode.AliasOf(_secret, code), device, label, _guesses, f);
        if (decision.Refusal?.Code == RefusalCode.CodeInvalid)
            _guesses = _guesses.After(f.Now);
        return decision;
    }));

    public Task<Refusal?> ConfirmPairing(bool accept) => Asked(Execute((s, f) => Person.ConfirmPairing(s, accept, f)));

    public Task<Pairing?> Pairing() => Task.FromResult(PersonProjection.Pairing(State, _secret, Clock.GetUtcNow()));

    private static async Task<Refusal?> Asked(Task<Reply> asking) => (await asking).Refusal;
}
