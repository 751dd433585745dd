using SearchService.Search.Results;
using Spectre.Console;

namespace SearchService.IndexBuild;

/// <summary>Shows hits on a terminal; what matched is underlined, or in brackets where there are no colours.</summary>
internal static class HitPrinter
{
    public static void Print(SearchResult result)
    {
        AnsiConsole.MarkupLine(
            $"[bold]{result.Total.Articles:N0}[/] provisions in {result.Total.Documents:N0} works, {result.TookMs:N1} ms; read as: {Markup.Escape(result.Query.Parsed)}");
        foreach (var correction in result.Query.Corrections)
        {
            AnsiConsole.MarkupLine($"No provision has \"{Markup.Escape(correction.From)}\"; did you mean \"{Markup.Escape(correction.To)}\"?");
        }

        foreach (var relaxation in result.Query.Relaxations)
        {
            AnsiConsole.MarkupLine($"Without {Markup.Escape(relaxation.Drop)}: {relaxation.Count:N0} provisions.");
        }

        for (var i = 0; i < result.Hits.Count; i++)
        {
            var hit = result.Hits[i];
            AnsiConsole.MarkupLine($"\n{i + 1,3}. [bold]{Markup.Escape(hit.Citation)}[/] ({Markup.Escape(hit.Id)}, {hit.Score:N2})");
            foreach (var highlight in hit.Highlights)
            {
                AnsiConsole.MarkupLine("     " + Marked(highlight));
            }

            if (hit.Explain is { } explain)
            {
                Explain(explain, 5);
            }
        }
    }

    private static string Marked(Highlight highlight)
    {
        var colours = AnsiConsole.Profile.Capabilities.Ansi;
        var (open, close) = colours ? ("[underline]", "[/]") : ("[[", "]]");
        var at = 0;
        var text = highlight.Before ? "… " : "";
        foreach (var span in highlight.Spans)
        {
            text += Markup.Escape(highlight.Text[at..span.S]) + open + Markup.Escape(highlight.Text[span.S..span.E]) + close;
            at = span.E;
        }

        return (text + Markup.Escape(highlight.Text[at..]) + (highlight.After ? " …" : "")).Replace("\n", " ", StringComparison.Ordinal);
    }

    private static void Explain(ScoreExplanation explanation, int indent)
    {
        AnsiConsole.MarkupLine(Markup.Escape($"{new string(' ', indent)}{explanation.Value:N4} {explanation.Description}"));
        foreach (var detail in explanation.Details)
        {
            Explain(detail, indent + 2);
        }
    }
}
