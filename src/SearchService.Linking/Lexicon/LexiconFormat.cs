using System.Globalization;

namespace SearchService.Linking.Lexicon;

/// <summary>A lexicon as a text file.</summary>
/// <remarks>
/// The first line is the name and version of the format. Then for each pair of languages a line "# kk ru" and for each pair of
/// stems, ordered by the first and then the second, a line: stem, stem of the other language, probability from left to right,
/// probability from right to left, in thousandths, with tabs between; 0 where the pair counts in one direction only. Behind these
/// come the terms of each pair of languages, stems with spaces between where they have several, in the same way under "# kk ru phrases".
/// </remarks>
internal static class LexiconFormat
{
    public const string Head = "translation lexicon 1";
    public const string Phrases = "phrases";

    private const string Shipped = "SearchService.Linking.Data.lexicon.tsv";

    public static TranslationLexicon ReadShipped()
    {
        using var stream = typeof(LexiconFormat).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException("The assembly has no lexicon.");
        using var reader = new StreamReader(stream);
        return Read(reader, Shipped);
    }

    /// <exception cref="FormatException">It is not a lexicon; the message has the file and the line.</exception>
    public static TranslationLexicon Read(TextReader reader, string file) => new LexiconReader(reader, file).Read();

    public static string Write(TranslationLexicon lexicon)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Write(writer, lexicon);
        return writer.ToString();
    }

    public static void Write(TextWriter writer, TranslationLexicon lexicon)
    {
        writer.WriteLine(Head);
        foreach (var (from, to) in Lefts(lexicon.Tables.Select(table => (table.From, table.To))))
        {
            Write(writer, $"# {from} {to}", WordsOf(lexicon.Table(from, to)!), WordsOf(lexicon.Table(to, from)!));
        }

        foreach (var (from, to) in Lefts(lexicon.PhraseTables.Select(table => (table.From, table.To))))
        {
            Write(writer, $"# {from} {to} {Phrases}", lexicon.Phrases(from, to)!.Pairs, lexicon.Phrases(to, from)!.Pairs);
        }
    }

    private static void Write(
        TextWriter writer, string head, IEnumerable<(string From, string To, float Probability)> there, IEnumerable<(string From, string To, float Probability)> back)
    {
        var pairs = new SortedDictionary<(string, string), (int There, int Back)>(Comparer<(string A, string B)>.Create(Compare));
        foreach (var (from, to, probability) in there)
        {
            pairs[(from, to)] = (Thousandths(probability), 0);
        }

        foreach (var (from, to, probability) in back)
        {
            pairs[(to, from)] = (pairs.GetValueOrDefault((to, from)).There, Thousandths(probability));
        }

        writer.WriteLine(head);
        foreach (var ((one, other), (left, right)) in pairs)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one}\t{other}\t{left}\t{right}"));
        }
    }

    /// <summary>Of the two directions of a pair of languages the one that was written or learned first, in alphabetical order.</summary>
    private static List<(string From, string To)> Lefts(IEnumerable<(string From, string To)> directions)
    {
        var seen = new HashSet<(string, string)>();
        return [.. directions.Where(pair => seen.Add(pair) && !seen.Contains((pair.To, pair.From))).OrderBy(pair => pair)];
    }

    private static IEnumerable<(string From, string To, float Probability)> WordsOf(TranslationTable table) =>
        table.Stems.SelectMany(stem => table.Of(stem).ToArray().Select(translation => (stem, translation.Stem, translation.Probability)));

    private static int Compare((string A, string B) one, (string A, string B) other)
    {
        var first = string.CompareOrdinal(one.A, other.A);
        return first != 0 ? first : string.CompareOrdinal(one.B, other.B);
    }

    private static int Thousandths(float probability) => (int)MathF.Round(probability * 1000);
}
