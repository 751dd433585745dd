using System.Text.Json;

namespace SearchService.Browser.Tests.Service;

/// <summary>A work whose texts look like markup and script, in two languages of unlike structure.</summary>
internal static class HostileWork
{
    public const string Id = "hostile-2001";
    public const string Script = "<script>window.wounded=1</script>";
    public const string Image = "<img src=x onerror=\"window.wounded=1\">";

    /// <summary>A word of the ready provision only, which nothing repairs on its way into the index.</summary>
    public const string ReadyWord = "gentianroot";

    public static void WriteTo(string data)
    {
        var folder = Path.Combine(data, "works", Id);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "work.yaml"), """
            id: hostile-2001
            type: agreement
            date: 2001-02-03
            status: in_force
            subjects: [environment]
            citations:
              en: "Hostile <b>Agreement</b> & Co"
            expressions:
              en:
                title: "Agreement on <em>markup</em> & quotation marks"
                kind: unofficial_translation
                note: "Contains <script>window.wounded=1</script> as text."
            """);
        File.WriteAllText(Path.Combine(folder, "en.md"), $"""
            Agreement on markup

            Article 1. Scripts {Script} in a heading

            The wormwood clause says {Script} and {Image} as plain words of its text.

            Article 2. Ampersands

            Wormwood & gentian, 1 < 2 and "quotes" are to be read as they are written.
            """);
        File.WriteAllText(Path.Combine(data, "hostile.jsonl"), JsonSerializer.Serialize(new
        {
            id = "hostile-line-1",
            lang = "en",
            label = $"Article 1 {Image}",
            heading = $"Ready {Script}",
            text = $"The {ReadyWord} clause says {Script} and {Image} as plain words of its text.",
        }));
    }
}
