using System.Globalization;
using System.Text;
using SearchService.Linking.Comparison;
using SearchService.Search.Similar;
using Spectre.Console;

namespace SearchService.IndexBuild;

/// <summary>Shows provisions that say the same as a clause, with what differs.</summary>
internal sealed class ClausePrinter(Screen screen)
{
    public void Print(ClauseResult result)
    {
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Total} similar provisions, {result.TookMs:N1} ms; the clause is in {result.Lang}{(result.Identified ? ", told from the text" : "")}{(result.Partial ? "; incomplete: out of time" : "")}"));
        for (var i = 0; i < result.Hits.Count; i++)
        {
            Print(result, result.Hits[i], i + 1);
        }
    }

    private void Print(ClauseResult result, ClauseHit hit, int number)
    {
        screen.Out.WriteLine();
        Line(string.Create(CultureInfo.InvariantCulture, $"{number,3}. {hit.Probability:F3}  [bold]{Text(hit.Citation)}[/] ({Text(hit.Id)}){Place(hit.Passage)}"));
        Line($"     {Reasons(hit)}");
        Line("     clause: " + Marked(result.Text, hit.ClauseSpans));
        Line("     found:  " + Marked(hit.Passage.Text, hit.TextSpans));
    }

    private static string Place(ClausePassage passage) =>
        passage.Whole ? ""
        : passage.Paragraph == passage.LastParagraph ? string.Create(CultureInfo.InvariantCulture, $", paragraph {passage.Paragraph}")
        : string.Create(CultureInfo.InvariantCulture, $", paragraphs {passage.Paragraph} to {passage.LastParagraph}");

    private static string Reasons(ClauseHit hit)
    {
        var evidence = hit.Evidence;
        string?[] parts =
        [
            hit.Via is { } via ? $"translation of {Text(via)}" : hit.Relation == "text" ? null : $"{hit.Relation} by {hit.Method}",
            string.Create(CultureInfo.InvariantCulture, $"{100 * hit.Same:F0} % of the words"),
            evidence.SharedNumbers.Count > 0 ? $"numbers {Text(string.Join(", ", evidence.SharedNumbers))}" : null,
            evidence.SharedNames.Count > 0 ? $"names {Text(string.Join(", ", evidence.SharedNames))}" : null,
            evidence.MatchedTerms.Count > 0 ? $"words {Text(string.Join(", ", evidence.MatchedTerms.Select(pair => $"{pair.From} = {pair.To}")))}" : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private string Marked(string text, IReadOnlyList<DifferenceSpan> spans)
    {
        var line = new StringBuilder();
        var at = 0;
        foreach (var span in spans)
        {
            var (open, close) = Signs(span.Kind);
            line.Append(Text(text[at..span.S])).Append(open).Append(Text(text[span.S..span.E])).Append(close);
            at = span.E;
        }

        return line.Append(Text(text[at..])).ToString();
    }

    private (string Open, string Close) Signs(DifferenceKind kind) => (screen.IsTerminal, kind) switch
    {
        (true, DifferenceKind.Deleted) => ("[strikethrough]", "[/]"),
        (true, DifferenceKind.Inserted) => ("[underline]", "[/]"),
        (_, DifferenceKind.Deleted) => (Markup.Escape("[-"), Markup.Escape("-]")),
        (_, DifferenceKind.Inserted) => ("{+", "+}"),
        (_, DifferenceKind.Form) => ("(", ")"),
        (_, DifferenceKind.Moved) => ("<", ">"),
        _ => (Markup.Escape("[?"), Markup.Escape("?]")),
    };

    private void Line(string markup) => screen.Console.MarkupLine(markup);

    private static string Text(string text) => Markup.Escape(PlainText.OneLine(text));
}
