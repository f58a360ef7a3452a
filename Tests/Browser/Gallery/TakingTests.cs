using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Collab.Tests.Browser.Gallery;

/// <summary>What comes in by the clipboard or a file, and goes out again.</summary>
[Collection(nameof(BrowserTests))]
public sealed class TakingTests(Chromium chromium)
{
    private const string Paste = """
        (field, text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    /// <summary>As if the language had been chosen in another tab.</summary>
    private const string SpeakGerman = "dispatchEvent(new StorageEvent('storage', { key: 'collab.language', newValue: 'de' }))";

    [Fact]
    public async Task A_pasted_list_becomes_cards_and_is_undone_in_one_step()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Phone, Words.English);
        await ada.FoundAsync("Lists");
        await ada.PressAsync("Start the meeting");
        await ada.IsInAsync(0);
        await ada.PressAsync("Next: Review actions");
        await ada.IsInAsync(1);
        await ada.PressAsync("Next: Reflect");
        await ada.IsInAsync(2);
        var look = new Look("taking");
        var field = ada.Field(ada.Words.Write("Start"));
        await field.EvaluateAsync(Paste, "- Write it down\n- Ship it\n\n3. Rest");
        await ada.SeesAsync("3 lines pasted.");
        await look.AtAsync("paste", ada);
        await ada.PressAsync("Add as 3 cards");
        foreach (var text in new[] { "Write it down", "Ship it", "Rest" })
            await ada.SeesAsync(text);
        await ada.SeesAsync("3 cards added.");
        await ada.Page.EvaluateAsync(SpeakGerman);
        await ada.SeesAsync("3 Karten angelegt.");
        await ada.PressAsync("Rückgängig");
        await ada.SeesNothingOfAsync("Ship it");
        await Expect(ada.Field("Karte in Start schreiben")).ToHaveValueAsync("");
        look.IsClean();
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task A_template_is_begun_with_another_duplicated_and_passed_on_as_a_file()
    {
        await using var ada = await chromium.SeatAsync("Ada", Screen.Desktop, Words.English);
        var look = new Look("taking");
        await ada.FoundAsync("Writers");
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "To the team" }).ClickAsync();
        await ada.ChooseAsync("Templates");
        await ada.PressAsync("New template");
        await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "Begin with" }).SelectOptionAsync(new SelectOptionValue { Label = "Mad Sad Glad" });
        await ada.Field("Name of the template").FillAsync("Weather");
        await ada.Field("Title (English)").First.FillAsync("Storm");
        await ada.Field("Title (Deutsch)").First.FillAsync("Sturm");
        await Expect(ada.Region("Preview")).ToContainTextAsync("Storm");
        await look.AtAsync("template-editor", ada);
        await ada.ChooseAsync("Deutsch");
        await Expect(ada.Region("Preview")).ToContainTextAsync("Sturm");
        await ada.PressAsync("Save");
        await Expect(ada.Region("Weather")).ToContainTextAsync("Storm");

        var download = await ada.Page.RunAndWaitForDownloadAsync(() => ada.PressAsync("Save as a file"));
        await ada.PressAsync("Duplicate");
        await Expect(ada.Field("Name of the template")).ToHaveValueAsync("Copy of Weather");
        await ada.PressAsync("Cancel");
        await ada.Page.GetByLabel("Load from a file").SetInputFilesAsync(await download.PathAsync());
        await Expect(ada.Field("Title (Deutsch)").First).ToHaveValueAsync("Sturm");
        await ada.Field("Name of the template").FillAsync("Weather again");
        await ada.PressAsync("Save");
        await Expect(ada.Region("Weather again")).ToContainTextAsync("Storm");
        await look.AtAsync("templates", ada);
        look.IsClean();
        Assert.Empty(ada.Complaints);
    }
}
