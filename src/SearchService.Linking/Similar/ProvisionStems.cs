namespace SearchService.Linking.Similar;

/// <summary>Reads of a provision what finds it others like it: its different stems, without stop words and numbers.</summary>
public static class ProvisionStems
{
    /// <summary>The stems, each once, in the order in which they first come. Thread-safe.</summary>
    /// <param name="language">The two-letter code of the language.</param>
    /// <param name="heading">The heading; may be empty.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Read(string language, string heading, string text)
    {
        var reader = StemReaders.Of(language);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stems = new List<string>();
        foreach (var part in (ReadOnlySpan<string>)[heading, text])
        {
            foreach (var stem in part.Length == 0 ? [] : reader.Read(part))
            {
                if (!char.IsAsciiDigit(stem[0]) && seen.Add(stem))
                {
                    stems.Add(stem);
                }
            }
        }

        return stems;
    }
}
