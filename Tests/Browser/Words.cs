namespace Collab.Tests.Browser;

/// <summary>The client's words that the tests read and press, in one language. Columns keep the language of their meeting.</summary>
internal sealed record Words(string Locale)
{
    public static readonly Words English = new("en-GB");

    public static readonly Words German = new("de-DE")
    {
        YourName = "Dein Name",
        JoinMeeting = "Meeting beitreten",
        Good = "Gut",
        OneWord = "Ein Wort dazu",
        CheckIn = "Einchecken",
        Write = column => $"Karte in {column} schreiben",
        ClosedPaper = "Verdeckte Karte",
        Ready = "Bereit",
        RaiseHand = "Hand heben",
        Group = (title, cards) => $"Gruppe {title}, {cards} Karten",
        Give = topic => $"Punkt geben für {topic}",
        Take = topic => $"Punkt zurücknehmen von {topic}",
        Receipt = (used, budget) => $"{used} von {budget} gespeichert",
        VoteResult = "Ergebnis der Abstimmung",
        Votes = count => count == 1 ? "1 Stimme" : $"{count} Stimmen",
        WasCounted = "Wurde meine Stimme gezählt?",
        Counted = "Ja: Dein Stimmzettel ist unter den gezählten.",
        VoteNow = "Abstimmen",
        SeeResult = "Ergebnis ansehen",
        Comment = "Kommentar schreiben …",
        Discussed = "besprochen",
        RotiFour = "4 Mehr wert als die Zeit",
        RotiRecorded = "Gespeichert: 4 Mehr wert als die Zeit",
        RotiResult = "Wert der Zeit",
        Mean = mean => $"Mittelwert {mean}",
        Agreed = "Was wir vereinbart haben",
        Mattered = "Was wichtig war",
        Owner = name => $"Zuständig: {name}",
        WatchAgain = "Noch einmal ansehen",
        Keeping = "wird gespeichert …",
        CatchingUp = "holt auf",
        Waiting = count => count == 1 ? "1 Änderung wartet" : $"{count} Änderungen warten",
        Stages = ["Check-in", "Offene Maßnahmen", "Sammeln", "Gruppieren", "Abstimmen", "Besprechen", "Maßnahmen", "Abschluss"],
    };

    /// <summary>Two letters.</summary>
    public string Language => Locale[..2];

    public string YourName { get; private init; } = "Your name";
    public string JoinMeeting { get; private init; } = "Join the meeting";
    public string Good { get; private init; } = "Good";
    public string OneWord { get; private init; } = "One word for it";
    public string CheckIn { get; private init; } = "Check in";
    public Func<string, string> Write { get; private init; } = column => $"Write a card in {column}";
    public string ClosedPaper { get; private init; } = "Closed paper";
    public string Ready { get; private init; } = "Ready";
    public string RaiseHand { get; private init; } = "Raise hand";
    public Func<string, int, string> Group { get; private init; } = (title, cards) => $"Group {title}, {cards} cards";
    public Func<string, string> Give { get; private init; } = topic => $"Give a dot to {topic}";
    public Func<string, string> Take { get; private init; } = topic => $"Take a dot from {topic}";
    public Func<int, int, string> Receipt { get; private init; } = (used, budget) => $"{used} of {budget} recorded";
    public string VoteResult { get; private init; } = "Result of the vote";
    public Func<int, string> Votes { get; private init; } = count => count == 1 ? "1 vote" : $"{count} votes";
    public string WasCounted { get; private init; } = "Was my vote counted?";
    public string Counted { get; private init; } = "Yes: your ballot is among the counted.";
    public string VoteNow { get; private init; } = "Vote";
    public string SeeResult { get; private init; } = "See the result";
    public string Comment { get; private init; } = "Write a comment …";
    public string Discussed { get; private init; } = "discussed";
    public string RotiFour { get; private init; } = "4 More than it took";
    public string RotiRecorded { get; private init; } = "Recorded: 4 More than it took";
    public string RotiResult { get; private init; } = "Worth of the time";
    public Func<string, string> Mean { get; private init; } = mean => $"Mean {mean}";
    public string Agreed { get; private init; } = "What we agreed";
    public string Mattered { get; private init; } = "What mattered";
    public string WatchAgain { get; private init; } = "Watch again";
    public string Keeping { get; private init; } = "being kept …";
    public string Removed { get; private init; } = "You were removed from here. Talk to the facilitator or a leader.";
    public Func<string, string> Owner { get; private init; } = name => $"Owner: {name}";
    public string Live { get; } = "live";
    public string CatchingUp { get; private init; } = "catching up";
    public string Offline { get; } = "offline";
    public Func<int, string> Waiting { get; private init; } = count => count == 1 ? "1 change waits" : $"{count} changes wait";

    /// <summary>In the agenda's order.</summary>
    public IReadOnlyList<string> Stages { get; private init; } =
        ["Check-in", "Review actions", "Reflect", "Group", "Vote", "Discuss", "Actions", "Close"];
}
