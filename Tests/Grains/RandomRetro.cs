using System.Text.Json.Nodes;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Tests.Grains;

/// <summary>Random commands, sensible and not, by people who look at the board first.</summary>
internal sealed class RandomRetro(Meetup meetup, IReadOnlyList<PersonId> people, int seed)
{
    private readonly Random _random = new(seed);
    private JsonObject _view = [];

    /// <summary>How many commands and ballots took effect.</summary>
    public int Accepted { get; private set; }

    public async Task Play(int commands)
    {
        for (var i = 0; i < commands; i++)
        {
            if (i % 5 == 0)
                _view = await meetup.View();
            // Three out of four by the facilitator, who may do most.
            var who = _random.Next(4) > 0 ? meetup.Ada : Any(people);
            var refusal = _random.Next(4) == 0 ? (await Vote(who)).Refusal : (await meetup.Try(who, Command(i))).Refusal;
            Assert.NotEqual(RefusalCode.Temporary, refusal?.Code);
            Accepted += refusal is null ? 1 : 0;
        }
    }

    private async Task<Receipt> Vote(PersonId who)
    {
        var round = Guids("rounds").LastOrDefault();
        var options = _view["rounds"]?.AsArray().LastOrDefault()?["options"]?.AsArray().Select(o => (string)o!["id"]!).ToArray() ?? [];
        var ballot = new Ballot([.. options.Where(_ => _random.Next(3) == 0).Select(option => new Choice(option, _random.Next(1, 4)))]);
        return await meetup.Cast(who, new(meetup.Id, RoundId.From(round), _random.Next(1, 4), Guid.NewGuid(), ballot));
    }

    private MeetingCommand Command(int i) => _random.Next(24) switch
    {
        < 4 => new AddCard(new(Any(Guids("columns"))), $"Card {i}"),
        4 => new EditCard(Card(), $"Edited {i}"),
        5 => new MoveCard(Card(), new(Any(Guids("columns")))),
        6 => new DeleteCard(Card()),
        7 => new RestoreCard(Card()),
        8 => new RevealCards(_random.Next(3) > 0),
        9 or 10 => new GroupCards([.. Guids("cards").Where(_ => _random.Next(4) == 0).Select(CardId.From)]),
        11 => new UngroupCards([Card()]),
        12 => new TitleGroup(new(Any(Guids("groups"))), $"Group {i}"),
        13 => new UndoStep(new(Any(Guids("steps")))),
        14 or 15 => new StartRound(new("dots", (RoundVisibility)_random.Next(3), Budget: 6)),
        16 => new CloseRound(new(Any(Guids("rounds")))),
        17 => new React(Card(), "heart", _random.Next(3) > 0),
        18 => new AddComment(Card().Value, $"Comment {i}"),
        19 => new AgreeAction($"Action {i}", Any(people)),
        20 => new CheckIn(_random.Next(1, 6), "word"),
        21 => new RaiseHand(_random.Next(2) == 0),
        22 => new GoToStage((Stage)_random.Next(2, 8)),
        _ => new SetReady(_random.Next(2) == 0),
    };

    private CardId Card() => new(Any(Guids("cards")));

    private Guid[] Guids(string list) => [.. _view[list]?.AsArray().Select(entity => Guid.Parse((string)entity!["id"]!)) ?? []];

    /// <summary>Nothing that exists when there is nothing to choose from.</summary>
    private T Any<T>(IReadOnlyList<T> list) => list.Count == 0 ? default! : list[_random.Next(list.Count)];
}
