namespace SearchService.Engine.Search.Queries;

/// <summary>Prints phrases; a gap is a question mark.</summary>
internal static class PhraseSyntax
{
    public static string Print(string field, IEnumerable<(int Position, string Text)> words, int slop)
    {
        var printed = new List<string>();
        var previous = int.MinValue;
        foreach (var (position, text) in words)
        {
            for (var gap = previous + 1; previous != int.MinValue && gap < position; gap++)
            {
                printed.Add("?");
            }

            printed.Add(text);
            previous = position;
        }

        return $"{field}:\"{string.Join(' ', printed)}\"{QuerySyntax.Suffix('~', slop)}";
    }
}
