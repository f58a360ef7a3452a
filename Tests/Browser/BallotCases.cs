using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser;

/// <summary>A worked example for the ballot of each method.</summary>
internal static class BallotCases
{
    public static readonly IReadOnlyList<BallotCase> All =
    [
        new("dots", "Dots", true,
            ben => TapAsync(ben, "Punkt geben für Alpha", "Punkt geben für Alpha", "Punkt geben für Gamma", "Punkt zurücknehmen von Gamma"), "2 von 5 gespeichert",
            ada => PressAsync(ada, "Give a dot to Alpha", "Give a dot to =Beta"),
            "First: Alpha", ["Alpha 3 2", "=Beta 1 1", "Gamma 0 0"]),
        new("single-choice", "Single choice", true,
            ben => PickAsync(ben, "=Beta"), "Gespeichert: =Beta",
            ada => StepToAsync(ada, "Alpha", 1),
            "First: =Beta", ["=Beta 2", "Alpha 0", "Gamma 0"]),
        new("multiple-choice", "Multiple choice", true,
            ben => TickAsync(ben, "Alpha", "Gamma"), "2 von 3 gespeichert",
            async ada =>
            {
                await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Gamma" }));
                await ada.Page.Keyboard.PressAsync("Space");
            },
            "First: Gamma", ["Gamma 2", "Alpha 1", "=Beta 0"]),
        new("points", "100 points", true,
            ben => TapAsync(ben, "10 Punkte mehr für Alpha", "10 Punkte mehr für Alpha", "10 Punkte mehr für Alpha"), "30 von 100 gespeichert",
            async ada =>
            {
                await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Points for =Beta" }));
                await ada.Page.Keyboard.TypeAsync("70");
            },
            "First: =Beta", ["=Beta 70 1", "Alpha 30 1", "Gamma 0 0"]),
        new("ranking", "Ranking", true,
            async ben =>
            {
                await TapAsync(ben, "Alpha auf Platz 1 setzen", "Gamma auf Platz 2 setzen");
                await DragByFingerAsync(ben, "Gamma", "Alpha");
            },
            "2 von 3 gespeichert",
            async ada =>
            {
                await PressAsync(ada, "Put Alpha in place 1", "Put =Beta in place 2");
                await DragByMouseAsync(ada, "Alpha", "=Beta");
                await PressAsync(ada, "Move Alpha up", "Move =Beta up");
                await ada.Page.Keyboard.PressAsync("ArrowDown");
                await ada.Page.Keyboard.PressAsync("ArrowUp");
            },
            "Tied: =Beta and Gamma", ["Alpha 0 –", "=Beta 1 1", "Gamma 1 1"]),
        new("yes-no", "Yes or no", false,
            ben => PickAsync(ben, "Ja"), "Gespeichert: Ja",
            ada => StepToAsync(ada, "Yes", 1),
            "Tied", ["Yes 1", "No 1"]),
        new("roman", "Roman vote", false,
            ben => PickAsync(ben, "Daumen hoch"), "Gespeichert: Daumen hoch",
            ada => StepToAsync(ada, "Thumb up", 1),
            "Passed", ["Thumb up 1", "Thumb sideways 1", "Thumb down 0"]),
        new("fist-of-five", "Fist of five", false,
            ben => PickAsync(ben, "3 Kann damit leben"), "Gespeichert: 3 Kann damit leben",
            ada => StepToAsync(ada, "0 Block", 5),
            "Passed",
            [
                "0 Block 0", "1 Major concern 0", "2 Minor concern 0", "3 Can live with it 1", "4 Support 0", "5 Champion 1",
                "Mean 4", "Median 4", "Spread 1", "Lowest 3", "Highest 5",
            ]),
        new("consent", "Consent", false,
            async ben =>
            {
                await PickAsync(ben, "Einwand");
                await ben.Field("Was spricht dagegen?").FillAsync("Zu früh im Quartal");
                await TapAsync(ben, "Speichern");
            },
            "Gespeichert: Einwand",
            ada => StepToAsync(ada, "No objection", 0),
            "There are objections", ["No objection 1", "A concern, but go ahead 0", "Objection 1"]),
        new("scale", "Scale", false,
            ben => PickAsync(ben, "2"), "Gespeichert: 2",
            ada => StepToAsync(ada, "1", 3),
            "Mean 3", ["1 0", "2 1", "3 0", "4 1", "5 0", "Mean 3", "Median 3", "Spread 1", "Lowest 2", "Highest 4"]),
        new("planning-poker", "Planning poker", false,
            ben => PickAsync(ben, "5"), "Gespeichert: 5",
            ada => StepToAsync(ada, "1", 4),
            "No agreement yet: talk, then vote again",
            ["1 0", "2 0", "3 0", "5 1", "8 1", "13 0", "? I cannot tell 0", "Mean 6.5", "Median 6.5", "Spread 1.5", "Lowest 5", "Highest 8"]),
        new("delegation-poker", "Delegation poker", false,
            ben => PickAsync(ben, "4 Einigen: Wir entscheiden zusammen"), "Gespeichert: 4 Einigen: Wir entscheiden zusammen",
            ada => StepToAsync(ada, "1 Tell: the leader decides and says so", 3),
            "All agree: 4 Agree: we decide together",
            [
                "1 Tell: the leader decides and says so 0", "2 Sell: the leader decides and wins us over 0", "3 Consult: the leader asks us, then decides 0",
                "4 Agree: we decide together 2", "5 Advise: the team decides, the leader advises 0", "6 Inquire: the team decides, the leader asks afterwards 0",
                "7 Delegate: the team decides 0", "Mean 4", "Median 4", "Spread 0", "Lowest 4", "Highest 4",
            ]),
        new("roti", "Worth of the time", false,
            ben => PickAsync(ben, "4 Mehr wert als die Zeit"), "Gespeichert: 4 Mehr wert als die Zeit",
            ada => StepToAsync(ada, "1 A waste of time", 4),
            "Mean 4.5",
            [
                "1 A waste of time 0", "2 Less than it took 0", "3 As much as it took 0", "4 More than it took 1", "5 Far more than it took 1",
                "Mean 4.5", "Median 4.5", "Spread 0.5", "Lowest 4", "Highest 5",
            ]),
    ];

    private static async Task TapAsync(Seat seat, params string[] buttons)
    {
        foreach (var button in buttons)
            await seat.Button(button).TapAsync();
    }

    /// <summary>Taps what everybody sees of a radio button: its label.</summary>
    private static Task PickAsync(Seat seat, string radio) =>
        seat.Page.GetByRole(AriaRole.Radio, new() { Name = radio, Exact = true }).Locator("xpath=ancestor::label").TapAsync();

    private static async Task TickAsync(Seat seat, params string[] boxes)
    {
        foreach (var box in boxes)
            await seat.Page.GetByRole(AriaRole.Checkbox, new() { Name = box, Exact = true }).Locator("xpath=ancestor::label").TapAsync();
    }

    private static async Task DragByFingerAsync(Seat seat, string title, string onto)
    {
        var finger = await Finger.OnAsync(seat.Page);
        await Ranked(seat, title).ScrollIntoViewIfNeededAsync();
        var from = (await Ranked(seat, title).Locator("[data-grip]").BoundingBoxAsync())!;
        var to = (await Ranked(seat, onto).BoundingBoxAsync())!;
        var (x, y) = (from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await finger.TouchAsync(x, y);
        await finger.MoveAsync(x, y - 10);
        await finger.MoveAsync(x, to.Y);
        await finger.LiftAsync();
        await Expect(Ranked(seat)).ToContainTextAsync([title, onto]);
        // On a busy machine the finger rested before it moved. Chromium's emulation makes no click of the tap after that: so that is one on the grip, where nothing is to click.
        await finger.TouchAsync(x, to.Y + (to.Height / 2));
        await finger.LiftAsync();
    }

    /// <summary>By its title, which a mouse needs no grip for.</summary>
    private static async Task DragByMouseAsync(Seat seat, string title, string onto)
    {
        var from = (await Ranked(seat, title).GetByText(title, new() { Exact = true }).BoundingBoxAsync())!;
        var to = (await Ranked(seat, onto).BoundingBoxAsync())!;
        await seat.Page.Mouse.MoveAsync(from.X + 8, from.Y + 8);
        await seat.Page.Mouse.DownAsync();
        await seat.Page.Mouse.MoveAsync(from.X + 8, to.Y + to.Height, new() { Steps = 4 });
        await Expect(Ranked(seat)).ToContainTextAsync([title, onto]);
        await seat.Page.Mouse.UpAsync();
        await Expect(Ranked(seat)).ToContainTextAsync([onto, title]);
    }

    private static ILocator Ranked(Seat seat) =>
        seat.Page.GetByRole(AriaRole.List, new() { NameRegex = new("My order|Meine Reihenfolge") }).Locator("> li");

    private static ILocator Ranked(Seat seat, string title) => Ranked(seat).Filter(new() { HasText = title });

    private static async Task PressAsync(Seat seat, params string[] buttons)
    {
        foreach (var button in buttons)
        {
            await seat.TabToAsync(seat.Button(button));
            await seat.Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>To the first of the radio buttons, some steps on, and then the choice.</summary>
    private static async Task StepToAsync(Seat seat, string first, int steps)
    {
        await seat.TabToAsync(seat.Page.GetByRole(AriaRole.Radio, new() { Name = first, Exact = true }));
        for (var step = 0; step < steps; step++)
            await seat.Page.Keyboard.PressAsync("ArrowDown");
        await seat.Page.Keyboard.PressAsync(steps > 0 ? "Enter" : "Space");
    }
}
