using SearchService.Linking.Pairing;

namespace SearchService.Linking.Decisions;

/// <summary>Reads a librarian's decisions about documents: a line each, with tabs between: same or different; two documents; a note if wanted.</summary>
/// <remarks>They stand in the file of the decisions about links; all other lines are passed over here.</remarks>
public static class VersionDecisionReader
{
    private const string Same = "same";
    private const string Different = "different";

    /// <summary>The decisions of a file; what is wrong goes to <paramref name="problem"/> as a line, from 1, and a message.</summary>
    public static IReadOnlyList<VersionDecision> Read(TextReader reader, Action<int, string> problem)
    {
        var decisions = new List<VersionDecision>();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (!Decides(line))
            {
                continue;
            }

            var parts = line.Split('\t', 4, StringSplitOptions.TrimEntries);
            if (parts.Length < 3 || parts[1].Length == 0 || parts[2].Length == 0)
            {
                problem(number, $"A decision is {Same} or {Different} and two documents, with tabs between.");
            }
            else
            {
                decisions.Add(new VersionDecision(parts[0] == Same, parts[1], parts[2], parts.Length > 3 && parts[3].Length > 0 ? parts[3] : null, number));
            }
        }

        return decisions;
    }

    /// <summary>Whether a line is about documents.</summary>
    internal static bool Decides(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return (tab < 0 ? line : line[..tab]).Trim() is Same or Different;
    }
}
