using System.Collections.Frozen;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Languages;
using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Kazakh;
using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Paragraphs;

namespace SearchService.Analysis;

/// <summary>The analyzers by language that belong together: those of this assembly, or with models that were learned elsewhere.</summary>
/// <remarks>
/// A folder may hold <c>kk.stems.txt</c>, <c>kk.words.txt</c> and <c>ru.stems.txt</c>; for each that is absent the model of this
/// assembly serves. Immutable and thread-safe.
/// </remarks>
public sealed class AnalyzerSet
{
    /// <summary>The stems of Kazakh.</summary>
    public const string KazakhStems = "kk.stems.txt";

    /// <summary>The words of Kazakh, for parting what was written without spaces.</summary>
    public const string KazakhWordForms = "kk.words.txt";

    /// <summary>The stems of Russian.</summary>
    public const string RussianStems = "ru.stems.txt";

    private const int LongestCode = 35;

    private readonly FrozenDictionary<string, Analyzer> _queries;
    private readonly FrozenDictionary<string, Analyzer> _documents;

    private AnalyzerSet(KazakhAnalyzer kazakh, RussianAnalyzer russian)
    {
        Analyzer[] analyzers = [kazakh, russian, new EnglishAnalyzer()];
        _queries = analyzers.ToFrozenDictionary(analyzer => analyzer.Language, StringComparer.Ordinal);
        _documents = analyzers.ToFrozenDictionary(
            analyzer => analyzer.Language, Analyzer (analyzer) => new ParagraphAnalyzer(analyzer, For), StringComparer.Ordinal);
    }

    /// <summary>The analyzers with the models of this assembly.</summary>
    public static AnalyzerSet Shipped { get; } = new(new KazakhAnalyzer(), new RussianAnalyzer());

    /// <summary>The files that a folder of models may hold.</summary>
    public static IReadOnlyList<string> ModelFiles { get; } = [KazakhStems, KazakhWordForms, RussianStems];

    /// <summary>The languages with an analyzer of their own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    /// <summary>The analyzers with the models of a folder; the shipped ones when it has none.</summary>
    /// <exception cref="InvalidDataException">A file is not a model; the message has its path and line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AnalyzerSet Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var stems = ReadModel(folder, KazakhStems, StemModel.Read);
        var words = ReadModel(folder, KazakhWordForms, WordModel.Read);
        var russian = ReadModel(folder, RussianStems, RussianStemModel.Read);
        return stems is null && words is null && russian is null ? Shipped : new AnalyzerSet(
            new KazakhAnalyzer(stems ?? StemModel.Default, words ?? WordModel.Default),
            new RussianAnalyzer(russian ?? RussianStemModel.Default));
    }

    /// <summary>The analyzer of queries in a language; a language without one of its own gets the plain one.</summary>
    public Analyzer For(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(language.Length, LongestCode, nameof(language));
        return _queries.TryGetValue(language, out var analyzer) ? analyzer : new PlainAnalyzer(language);
    }

    /// <summary>The analyzer of documents in a language: paragraphs in another language go by the analyzer of that.</summary>
    public Analyzer ForDocuments(string language) => _documents.TryGetValue(language, out var analyzer) ? analyzer : For(language);

    /// <summary>All tokens of a document in a language, with what happened to each.</summary>
    public IReadOnlyList<TokenExplanation> Explain(string text, string language)
    {
        var stream = ForDocuments(language).CreateStream();
        stream.Reset(text.AsMemory());
        List<TokenExplanation> tokens = [];
        var position = -1;
        while (stream.MoveNext())
        {
            position += stream.PositionIncrement;
            tokens.Add(stream.Explain(position));
        }

        return tokens;
    }

    private static TModel? ReadModel<TModel>(string folder, string name, Func<TextReader, TModel> read)
        where TModel : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var text = new StreamReader(path);
            return read(text);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{path}: {broken.Message}", broken);
        }
    }
}
