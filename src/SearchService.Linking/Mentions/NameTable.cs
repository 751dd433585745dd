namespace SearchService.Linking.Mentions;

/// <summary>Countries, peoples, capitals and organisations in the three languages.</summary>
/// <remarks>
/// The table is a file of the project: key, names in Kazakh, in Russian and in English, with tabs between and bars between several
/// names. Names in capitals throughout are abbreviations. Lines that begin with # are remarks.
/// </remarks>
internal static class NameTable
{
    private const string Resource = "SearchService.Linking.Data.names.tsv";

    private static readonly PhraseTable<KnownName> s_names = Read(Resource, isAbbreviation => isAbbreviation ? MentionKind.Abbreviation : MentionKind.Name);

    /// <summary>The name that begins at a token.</summary>
    public static KnownName? Find(MentionText text, int at, out int next)
    {
        var found = s_names.Find(text, at, out next);
        // An abbreviation is one only as printed: кот is not КОТ.
        if (found is { Kind: MentionKind.Abbreviation } && !text.Text.AsSpan(text[at].Start).StartsWith(found.Printed, StringComparison.Ordinal))
        {
            next = at;
            return null;
        }

        return found;
    }

    /// <summary>Reads a table that is a resource of the assembly.</summary>
    internal static PhraseTable<KnownName> Read(string resource, Func<bool, MentionKind> kindOf)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly has no {resource}.");
        using var reader = new StreamReader(stream);
        var table = new PhraseTable<KnownName>();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 4)
            {
                throw new FormatException($"{resource}:{number}: a line has a key and the names in three languages, with tabs between.");
            }

            foreach (var (language, names) in ((string, string)[])[("kk", fields[1]), ("ru", fields[2]), ("en", fields[3])])
            {
                foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    table.Add(language, name, new KnownName(fields[0], kindOf(IsCapitals(name)), name));
                }
            }
        }

        return table;
    }

    private static bool IsCapitals(string name) => name.Length > 1 && name.All(c => char.IsUpper(c) || c == '-');
}
