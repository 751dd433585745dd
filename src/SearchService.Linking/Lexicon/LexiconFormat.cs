using System.Globalization;

namespace SearchService.Linking.Lexicon;

/// <summary>A lexicon as a text file.</summary>
/// <remarks>
/// The first line is the name and version of the format. Then for each pair of languages a line "# kk ru" and for each pair of
/// stems, ordered by the first and then the second, a line: stem, stem of the other language, probability from left to right,
/// probability from right to left, in thousandths, with tabs between; 0 where the pair counts in one direction only.
/// </remarks>
internal static class LexiconFormat
{
    private const string Head = "translation lexicon 1";
    private const string Shipped = "SearchService.Linking.Data.lexicon.tsv";

    public static TranslationLexicon ReadShipped()
    {
        using var stream = typeof(LexiconFormat).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException("The assembly has no lexicon.");
        using var reader = new StreamReader(stream);
        return Read(reader, Shipped);
    }

    public static TranslationLexicon Read(TextReader reader, string file)
    {
        if (reader.ReadLine() != Head)
        {
            throw new FormatException($"{file}:1: a lexicon begins with the line “{Head}”.");
        }

        var tables = new List<TranslationTable>();
        var left = new Dictionary<string, List<Translation>>(StringComparer.Ordinal);
        var right = new Dictionary<string, List<Translation>>(StringComparer.Ordinal);
        string[] languages = [];
        var number = 1;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                Finish();
                languages = line[2..].Split(' ');
                if (languages.Length != 2)
                {
                    throw new FormatException($"{file}:{number}: a pair of languages is written “# kk ru”.");
                }
            }
            else
            {
                ReadPair(line, file, number, left, right);
            }
        }

        Finish();
        return new TranslationLexicon(tables);

        void Finish()
        {
            if (languages.Length == 2)
            {
                tables.Add(Table(languages[0], languages[1], left));
                tables.Add(Table(languages[1], languages[0], right));
            }

            left.Clear();
            right.Clear();
        }
    }

    public static void Write(TextWriter writer, TranslationLexicon lexicon)
    {
        writer.WriteLine(Head);
        foreach (var table in lexicon.Tables.Where(table => IsLeft(table, lexicon)).OrderBy(table => (table.From, table.To)))
        {
            writer.WriteLine($"# {table.From} {table.To}");
            var back = lexicon.Table(table.To, table.From)!;
            var pairs = new SortedDictionary<(string, string), (int There, int Back)>(Comparer<(string A, string B)>.Create(Compare));
            foreach (var stem in table.Stems)
            {
                foreach (var translation in table.Of(stem))
                {
                    pairs[(stem, translation.Stem)] = (Thousandths(translation.Probability), 0);
                }
            }

            foreach (var stem in back.Stems)
            {
                foreach (var translation in back.Of(stem))
                {
                    pairs[(translation.Stem, stem)] = (pairs.GetValueOrDefault((translation.Stem, stem)).There, Thousandths(translation.Probability));
                }
            }

            foreach (var ((one, other), (there, home)) in pairs)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one}\t{other}\t{there}\t{home}"));
            }
        }
    }

    /// <summary>Of the two tables of a pair the one that was written or learned first comes first.</summary>
    private static bool IsLeft(TranslationTable table, TranslationLexicon lexicon) =>
        lexicon.Tables.First(other => (other.From == table.From && other.To == table.To) || (other.From == table.To && other.To == table.From)) == table;

    private static int Compare((string A, string B) one, (string A, string B) other)
    {
        var first = string.CompareOrdinal(one.A, other.A);
        return first != 0 ? first : string.CompareOrdinal(one.B, other.B);
    }

    private static int Thousandths(float probability) => (int)MathF.Round(probability * 1000);

    private static void ReadPair(
        string line, string file, int number, Dictionary<string, List<Translation>> left, Dictionary<string, List<Translation>> right)
    {
        var parts = line.Split('\t');
        if (parts.Length != 4
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var there) || there > 1000
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var back) || back > 1000)
        {
            throw new FormatException($"{file}:{number}: not two stems and two numbers from 0 to 1000 with tabs between.");
        }

        Add(left, parts[0], parts[1], there);
        Add(right, parts[1], parts[0], back);
    }

    private static void Add(Dictionary<string, List<Translation>> entries, string stem, string other, int thousandths)
    {
        if (thousandths > 0)
        {
            var list = entries.TryGetValue(stem, out var known) ? known : entries[stem] = [];
            list.Add(new Translation(other, thousandths / 1000f));
        }
    }

    private static TranslationTable Table(string from, string to, Dictionary<string, List<Translation>> entries) => new(
        from,
        to,
        entries.Select(entry => KeyValuePair.Create(
            entry.Key,
            entry.Value.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Stem, StringComparer.Ordinal).ToArray())));
}
