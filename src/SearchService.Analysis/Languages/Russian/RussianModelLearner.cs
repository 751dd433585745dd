using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Learns the Russian stem model from plain text.</summary>
/// <remarks>
/// The text is cut into tokens as the analyzer does it, but for stems. The result depends on which words were there, not on
/// the order of the texts. Not thread-safe.
/// </remarks>
public sealed class RussianModelLearner
{
    private readonly RussianStemLearner _stems = new();
    private readonly LanguageTokenStream _stream = new(new LanguageParts
    {
        Language = "ru",
        Suffixes = new RussianSuffixes(),
        Homoglyphs = HomoglyphFolder.For("ru"),
    });

    /// <summary>How many words were learned from.</summary>
    public long WordCount { get; private set; }

    /// <summary>Adds one text.</summary>
    public void Add(ReadOnlyMemory<char> text)
    {
        _stream.Reset(text);
        while (_stream.MoveNext())
        {
            if (_stream.Kind == TokenKind.Word && IsRussian(_stream.Exact))
            {
                WordCount++;
                _stems.Add(_stream.Exact.ToString());
            }
        }
    }

    /// <summary>Writes the model, for <see cref="RussianStemModel.Read"/>.</summary>
    public void WriteStems(TextWriter model, string version) => _stems.Learn(model, version);

    private static bool IsRussian(ReadOnlySpan<char> word) => word.Length > 2 && !word.ContainsAnyExceptInRange('а', 'я');
}
