using Collab.Meetings;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Support.PictureFiles;

namespace Collab.Tests.Grains;

/// <summary>Pictures in rows beside a meeting's events, on a real store.</summary>
[Collection(SqliteClusterCollection.Name)]
public sealed class ImageGrainTests(SqliteCluster storage)
{
    private const int MostInAMeeting = 200;

    private readonly ClusterFixture _cluster = storage.Cluster;

    [Fact]
    public async Task A_picture_can_be_used_after_its_grain_was_away_and_stays_on_its_card()
    {
        var meetup = await Meetup.Begin(_cluster);
        var image = await Brought(meetup);
        await ClusterFixture.Deactivate(meetup.Grain);
        await meetup.Do(meetup.Ben, new AddCard(meetup.Column, "Hills", image));
        await ClusterFixture.Deactivate(meetup.Grain);
        Assert.Equal(Png(), (await meetup.Grain.Image(Crew.As(meetup.Ada), image)).Bytes);
    }

    [Fact]
    public async Task Closing_deletes_what_no_card_has_and_keeps_the_rest()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (shown, replaced, unused) = (await Brought(meetup), await Brought(meetup), await Brought(meetup));
        var card = CardId.From(Guid.Parse((await meetup.Do(meetup.Ben, new AddCard(meetup.Column, "Hills", replaced))).Created!));
        await meetup.Do(meetup.Ben, new SetCardImage(card, shown));
        Assert.Equal(3, Stored(meetup).Count);

        await meetup.Do(meetup.Ada, new CloseMeeting());

        Assert.Equal(shown.Value, Assert.Single(Stored(meetup)));
        await meetup.Do(meetup.Ada, new ReopenMeeting());
        foreach (var gone in (ImageId[])[replaced, unused])
            Assert.Equal(RefusalCode.Unknown, (await meetup.Try(meetup.Ben, new SetCardImage(card, gone))).Refusal?.Code);
    }

    [Theory]
    [InlineData(StorageFault.BeforeTheCommit)]
    [InlineData(StorageFault.AfterTheCommit)]
    [InlineData(StorageFault.NoAnswer)]
    [InlineData(StorageFault.TooLate)]
    public async Task A_picture_is_taken_once_it_is_stored_whatever_becomes_of_the_first_try(StorageFault fault)
    {
        var meetup = await Meetup.Begin(_cluster);
        await meetup.Do(meetup.Ada, new SetReady(true));
        _cluster.Store.Plan(meetup.Stream, fault);
        var image = await Brought(meetup);
        Assert.Equal(image.Value, Assert.Single(Stored(meetup)));
        await meetup.Do(meetup.Ben, new AddCard(meetup.Column, "Hills", image));
    }

    [Fact]
    public async Task A_picture_that_storage_lost_is_on_no_card()
    {
        var meetup = await Meetup.Begin(_cluster);
        // Awake before its storage goes.
        await meetup.Do(meetup.Ada, new SetReady(true));
        var image = new ImageId(Guid.NewGuid());
        using (_cluster.Store.Suffer(Outage.Failing))
            Assert.Equal(RefusalCode.Temporary, (await meetup.Grain.AddImage(Crew.As(meetup.Ben), image, Png()))?.Code);
        Assert.Equal(RefusalCode.Unknown, (await meetup.Try(meetup.Ben, new AddCard(meetup.Column, "Hills", image))).Refusal?.Code);
    }

    [Fact]
    public async Task A_meeting_takes_200_pictures_and_no_more_however_many_come_at_once()
    {
        var meetup = await Meetup.Begin(_cluster);
        var answers = await Task.WhenAll(Enumerable.Range(0, MostInAMeeting + 20)
            .Select(_ => meetup.Grain.AddImage(Crew.As(meetup.Ben), new(Guid.NewGuid()), Png(1, 1))));
        Assert.Equal(MostInAMeeting, answers.Count(answer => answer is null));
        Assert.Equal(20, answers.Count(answer => answer?.Code == RefusalCode.TooManyImages));
        Assert.Equal(MostInAMeeting, Stored(meetup).Count);
    }

    [Fact]
    public async Task Pictures_of_who_deletes_themselves_go_from_their_cards_and_from_the_database()
    {
        var meetup = await Meetup.Begin(_cluster);
        var (bens, adas) = (await Brought(meetup), await Brought(meetup));
        await meetup.Do(meetup.Ben, new AddCard(meetup.Column, "Hills", bens));
        await meetup.Do(meetup.Ada, new AddCard(meetup.Column, "Sea", adas));

        await meetup.Grain.Forget(meetup.Ben);

        Assert.Equal(adas.Value, Assert.Single(Stored(meetup)));
        var cards = (await meetup.View())["cards"]!.AsArray();
        Assert.Equal(["Hills ", $"Sea {adas}"], cards.Select(card => $"{card!["text"]} {card["image"]?["id"]}").Order(StringComparer.Ordinal));
    }

    private static async Task<ImageId> Brought(Meetup meetup)
    {
        var image = new ImageId(Guid.NewGuid());
        Assert.Null(await meetup.Grain.AddImage(Crew.As(meetup.Ben), image, Png()));
        return image;
    }

    private IReadOnlyList<Guid> Stored(Meetup meetup) => storage.StoredImages(meetup.Stream);
}
