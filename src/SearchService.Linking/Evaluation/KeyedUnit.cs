namespace SearchService.Linking.Evaluation;

/// <summary>A unit of a gold set: its texts by language, and the key by which its counterparts are known.</summary>
/// <param name="Key">What its versions in all languages share; never looked at by what is measured.</param>
/// <param name="Document">The document that it comes from, or an empty string.</param>
/// <param name="Texts">The texts by two-letter language code.</param>
public sealed record KeyedUnit(string Key, string Document, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads JSON Lines: {key, doc?, kk?, ru?, en?}.</summary>
    /// <exception cref="FormatException">A line is not such an object, or has a key that was there before; the message has the file and the line.</exception>
    public static IReadOnlyList<KeyedUnit> ReadLines(string file)
    {
        var units = new List<KeyedUnit>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (members, line) in TextLines.Read(file))
        {
            if (!members.Remove("key", out var key) || !keys.Add(key))
            {
                throw new FormatException($"{file}:{line}: {(key is null ? "the unit has no key" : $"the key {key} is there twice")}.");
            }

            units.Add(new KeyedUnit(key, members.Remove("doc", out var document) ? document : "", members));
        }

        return units;
    }
}
