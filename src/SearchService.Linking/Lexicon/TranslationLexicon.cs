namespace SearchService.Linking.Lexicon;

/// <summary>The tables of translations between the stems of several languages, in both directions. Immutable and thread-safe.</summary>
public sealed class TranslationLexicon
{
    private static readonly Lazy<TranslationLexicon> s_default = new(LexiconFormat.ReadShipped);

    private readonly Dictionary<(string From, string To), TranslationTable> _tables;
    private readonly Dictionary<(string From, string To), PhraseTable> _phrases;

    internal TranslationLexicon(IEnumerable<TranslationTable> tables, IEnumerable<PhraseTable>? phrases = null)
    {
        _tables = tables.ToDictionary(table => (table.From, table.To));
        _phrases = (phrases ?? []).ToDictionary(table => (table.From, table.To));
    }

    /// <summary>The lexicon that is shipped; read when first asked for.</summary>
    public static TranslationLexicon Default => s_default.Value;

    /// <summary>No translations.</summary>
    public static TranslationLexicon Empty { get; } = new([]);

    /// <summary>The tables, those of one pair of languages side by side.</summary>
    public IReadOnlyCollection<TranslationTable> Tables => _tables.Values;

    /// <summary>The tables of terms, those of one pair of languages side by side.</summary>
    public IReadOnlyCollection<PhraseTable> PhraseTables => _phrases.Values;

    /// <summary>Whether it says what the shipped one says; another one is written out to tell.</summary>
    public bool IsShipped => this == Default || LexiconFormat.Write(this) == LexiconFormat.Write(Default);

    /// <summary>The table from one language to another, or null where there is none.</summary>
    public TranslationTable? Table(string from, string to) => _tables.GetValueOrDefault((from, to));

    /// <summary>The terms of one language with their translations into another, or null where there are none.</summary>
    public PhraseTable? Phrases(string from, string to) => _phrases.GetValueOrDefault((from, to));

    /// <summary>Reads a lexicon file.</summary>
    /// <exception cref="FormatException">It is not one; the message has the line.</exception>
    public static TranslationLexicon Load(string file)
    {
        using var reader = File.OpenText(file);
        return LexiconFormat.Read(reader, file);
    }

    /// <summary>Writes a lexicon file; equal lexicons give equal bytes.</summary>
    public void Save(string file)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        LexiconFormat.Write(writer, this);
    }
}
