using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Languages;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Kazakh;

/// <summary>Learns both Kazakh models, of stems and of words, from plain text.</summary>
/// <remarks>
/// The text is cut into tokens as the analyzer does it, but for stems and splitting, which need the models. The models of this
/// assembly were learned so from Kazakh statutes. Deterministic for texts in the same order. Not thread-safe.
/// </remarks>
public sealed class KazakhModelLearner
{
    private readonly StemListLearner _stems = new();
    private readonly WordModelLearner _words = new();
    private readonly LanguageTokenStream _stream = new(new LanguageParts
    {
        Language = "kk",
        Suffixes = new KazakhAttachedSuffix(),
        Homoglyphs = HomoglyphFolder.For("kk"),
    });

    /// <summary>How many words were learned from.</summary>
    public long WordCount { get; private set; }

    /// <summary>Adds one text.</summary>
    public void Add(ReadOnlyMemory<char> text)
    {
        _words.Break();
        _stream.Reset(text);
        var end = 0;
        while (_stream.MoveNext())
        {
            if (!text.Span[end.._stream.StartOffset].IsWhiteSpace())
            {
                _words.Break();
            }

            end = _stream.EndOffset;
            if (_stream.Kind is TokenKind.Word or TokenKind.Abbreviation && IsKazakh(_stream.Exact))
            {
                WordCount++;
                _stems.Add(_stream.Exact);
                _words.Add(_stream.Exact);
            }
            else
            {
                _words.Break();
            }
        }
    }

    /// <summary>Writes the model of stems and suffixes, for <see cref="StemModel.Read"/>.</summary>
    public void WriteStems(TextWriter model, string version) => _stems.Learn(model, version);

    /// <summary>Writes the model of words and pairs, for <see cref="WordModel.Read"/>.</summary>
    public void WriteWords(TextWriter model, string version) => _words.Learn(model, version);

    private static bool IsKazakh(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (KazakhLetters.Code(letter) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
