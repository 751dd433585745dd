using System.Globalization;
using System.Text;
using SearchService.Search.Results;
using Spectre.Console;

namespace SearchService.IndexBuild;

/// <summary>Shows hits; what matched is underlined on a terminal, and in [[ ]] elsewhere.</summary>
internal sealed class HitPrinter(Screen screen)
{
    public void Print(SearchResult result)
    {
        var total = result.Total;
        Line(
            $"{(total.Relation == "eq" ? "" : "At least ")}{Bold(Number(total.Articles))} provisions in {Number(total.Documents)} works, {result.TookMs.ToString("N1", CultureInfo.InvariantCulture)} ms{(result.Partial ? ", incomplete: out of time" : "")}; read as: {Text(result.Query.Parsed)}");
        foreach (var respelling in result.Query.Respellings)
        {
            Line($"\"{Text(respelling.From)}\" was understood as {Text(string.Join(", ", respelling.To))} ({respelling.Kind}).");
        }

        foreach (var expansion in result.Query.Expansions)
        {
            var words = expansion.To.Select(word => string.Create(CultureInfo.InvariantCulture, $"{Text(word.Word)} {word.Weight:0.##}"));
            Line($"\"{Text(expansion.Word)}\" in {expansion.Lang}: {string.Join(", ", words)}.");
        }

        foreach (var correction in result.Query.Corrections)
        {
            Line($"No provision has \"{Text(correction.From)}\"; did you mean \"{Text(correction.To)}\"?");
        }

        foreach (var relaxation in result.Query.Relaxations)
        {
            Line($"Without {Text(relaxation.Drop)}: {Number(relaxation.Count)} provisions.");
        }

        for (var i = 0; i < result.Hits.Count; i++)
        {
            var hit = result.Hits[i];
            screen.Out.WriteLine();
            Line($"{i + 1,3}. {Bold(Text(hit.Citation))} ({Text(hit.Id)}, {hit.Score.ToString("N2", CultureInfo.InvariantCulture)})");
            foreach (var highlight in hit.Highlights)
            {
                Line("     " + Marked(highlight));
            }

            if (hit.Explain is { } explain)
            {
                Explain(explain, 5);
            }
        }
    }

    private void Line(string markup) => screen.Console.MarkupLine(markup);

    private string Marked(Highlight highlight)
    {
        var (open, close) = screen.IsTerminal ? ("[underline]", "[/]") : (Markup.Escape("[["), Markup.Escape("]]"));
        var at = 0;
        var text = new StringBuilder(highlight.Before ? "… " : "");
        foreach (var span in highlight.Spans)
        {
            text.Append(Text(highlight.Text[at..span.S])).Append(open).Append(Text(highlight.Text[span.S..span.E])).Append(close);
            at = span.E;
        }

        return text.Append(Text(highlight.Text[at..])).Append(highlight.After ? " …" : "").ToString();
    }

    private void Explain(ScoreExplanation explanation, int indent)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', indent)}{explanation.Value:N4} {Text(explanation.Description)}"));
        foreach (var detail in explanation.Details)
        {
            Explain(detail, indent + 2);
        }
    }

    private static string Text(string text) => Markup.Escape(PlainText.OneLine(text));

    private static string Bold(string markup) => $"[bold]{markup}[/]";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
