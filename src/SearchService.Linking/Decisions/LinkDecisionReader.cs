namespace SearchService.Linking.Decisions;

/// <summary>Reads a librarian's decisions: a line each, with tabs between: confirm, reject or add; two provision ids; a note if wanted.</summary>
/// <remarks>Empty lines, lines that begin with # and decisions about documents are passed over. Of several decisions about one pair the first stands.</remarks>
public static class LinkDecisionReader
{
    /// <summary>What the file is called in a data folder.</summary>
    public const string FileName = "links.tsv";

    /// <summary>The decisions of a file; what is wrong goes to <paramref name="problem"/> as a line, from 1, and a message.</summary>
    public static IReadOnlyList<LinkDecision> Read(TextReader reader, Action<int, string> problem)
    {
        var decisions = new Dictionary<(string, string), LinkDecision>();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#' || VersionDecisionReader.Decides(line))
            {
                continue;
            }

            if (Parse(line, number, problem) is not { } decision)
            {
                continue;
            }

            if (!decisions.TryAdd(KeyOf(decision.One, decision.Other), decision))
            {
                var first = decisions[KeyOf(decision.One, decision.Other)];
                problem(number, first.Verdict == decision.Verdict
                    ? $"The pair was given before, in line {first.Line}; this line is passed over."
                    : $"Line {first.Line} says {Word(first.Verdict)} of the same pair; that stands, and this line is passed over.");
            }
        }

        return [.. decisions.Values.OrderBy(decision => decision.Line)];
    }

    /// <summary>The pair, whichever id comes first.</summary>
    internal static (string, string) KeyOf(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static LinkDecision? Parse(string line, int number, Action<int, string> problem)
    {
        var parts = line.Split('\t', 4, StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || parts[1].Length == 0 || parts[2].Length == 0)
        {
            problem(number, "A decision is a verdict and two provision ids, with tabs between.");
            return null;
        }

        LinkVerdict? verdict = parts[0] switch
        {
            "confirm" => LinkVerdict.Confirm,
            "reject" => LinkVerdict.Reject,
            "add" => LinkVerdict.Add,
            _ => null,
        };
        if (verdict is null)
        {
            problem(number, $"The verdict is \"{parts[0]}\", not confirm, reject, add, same or different.");
            return null;
        }

        if (parts[1] == parts[2])
        {
            problem(number, $"{parts[1]} cannot be linked to itself.");
            return null;
        }

        return new LinkDecision(verdict.Value, parts[1], parts[2], parts.Length > 3 && parts[3].Length > 0 ? parts[3] : null, number);
    }

    private static string Word(LinkVerdict verdict) => verdict.ToString().ToLowerInvariant();
}
