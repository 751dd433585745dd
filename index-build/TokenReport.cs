using SearchService.Analysis.Explaining;
using SearchService.Search.Results;

namespace SearchService.IndexBuild;

/// <summary>Tokens with how each came about, for a person who asks why something was found.</summary>
internal static class TokenReport
{
    private const int MaxOthers = 2;

    public static void Print(TextWriter output, TextAnalysisView view)
    {
        output.WriteLine($"{view.Lang}{(view.Identified ? " (told from the text)" : "")} by {PlainText.OneLine(view.Analyzer)}");
        foreach (var token in view.Tokens)
        {
            output.WriteLine(PlainText.OneLine(string.Join('\t', TokenColumns.Cells(token)).TrimEnd('\t')));
            foreach (var line in Lines(token, view.Lang))
            {
                output.WriteLine($"    {PlainText.OneLine(line)}");
            }
        }
    }

    private static IEnumerable<string> Lines(TokenExplanation token, string lang)
    {
        if (token.Language != lang)
        {
            yield return $"language: {token.Language}";
        }

        if (token.Folded.Count > 0)
        {
            yield return $"letters: {string.Join(", ", token.Folded.Select(letter => $"{letter.From} (U+{(int)letter.From[0]:X4}) as {letter.To}"))}";
        }

        if (token.Glued is { } glued)
        {
            yield return $"parted from: {glued}";
        }

        if (token.AttachedEnding is { } ending)
        {
            yield return $"ending behind hyphen or number: {ending}";
        }

        var readings = token.Stemming.Readings;
        yield return $"{token.Stemming.Method.ToString().ToLowerInvariant()}{(readings.Count > 0 ? $": {Chain(readings[0])}" : "")}";
        foreach (var other in readings.Skip(1).Take(MaxOthers))
        {
            yield return $"less likely: {Chain(other)}";
        }
    }

    private static string Chain(StemReading reading)
    {
        var steps = string.Concat(reading.Steps.Select(step => $" + {step.Removed}{(step.Added.Length > 0 ? $" for {step.Added}" : "")} ({string.Join(" or ", step.Names)})"));
        var about = string.Join(", ", new[]
        {
            reading.Class == WordClass.Unknown ? null : reading.Class.ToString().ToLowerInvariant(),
            reading.Paradigm,
            reading.IsKnown ? "listed" : null,
            reading.Cost is { } cost ? $"cost {cost}" : null,
        }.OfType<string>());
        return $"{reading.Stem}{steps}{(about.Length > 0 ? $" [{about}]" : "")}";
    }
}
