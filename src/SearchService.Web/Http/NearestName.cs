namespace SearchService.Web.Http;

/// <summary>Finds the name that a mistyped one probably stands for.</summary>
internal static class NearestName
{
    private const int MaxLength = 32;

    /// <summary>The candidate with the fewest letters to change, or null where none is near.</summary>
    public static string? Of(string name, IReadOnlyList<string> candidates)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return null;
        }

        var (best, distance) = (default(string), int.MaxValue);
        foreach (var candidate in candidates)
        {
            var found = candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)
                ? 1
                : Distance(name.ToLowerInvariant(), candidate);
            if (found < distance && found <= Math.Max(1, candidate.Length / 2))
            {
                (best, distance) = (candidate, found);
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        foreach (var letter in left)
        {
            var diagonal = row[0]++;
            for (var column = 1; column < row.Length; column++)
            {
                var replaced = diagonal + (right[column - 1] == letter ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[^1];
    }
}
