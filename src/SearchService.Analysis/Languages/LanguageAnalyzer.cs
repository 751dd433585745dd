using System.Collections.Frozen;
using System.Globalization;
using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages;

/// <summary>An analyzer that is put together from the parts of its language.</summary>
public abstract class LanguageAnalyzer : Analyzer
{
    private readonly LanguageParts _parts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords;

    private protected LanguageAnalyzer(LanguageParts parts)
    {
        _parts = parts;
        _stopWords = parts.StopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Fingerprint = string.Join(
            '+',
            parts.Language,
            Tokenizer.Version,
            parts.Homoglyphs is null ? "none" : HomoglyphFolder.Version,
            parts.Stemmer?.Version ?? "none",
            parts.Splitter?.Version ?? "none",
            parts.Suffixes?.Version ?? "none",
            HashOf(parts.StopWords, parts.Abbreviations, parts.Expansions.Select(pair => $"{pair.Key}={pair.Value}").ToFrozenSet()));
    }

    /// <inheritdoc/>
    public override string Language => _parts.Language;

    /// <inheritdoc/>
    public override string Fingerprint { get; }

    /// <inheritdoc/>
    public override TokenStream CreateStream() => new LanguageTokenStream(_parts);

    /// <inheritdoc/>
    public override bool IsStopWord(ReadOnlySpan<char> exact) => _stopWords.Contains(exact);

    // FNV-1a over the sorted words: the hash of a string differs from run to run.
    private static string HashOf(params ReadOnlySpan<FrozenSet<string>> lists)
    {
        var hash = 14695981039346656037UL;
        foreach (var list in lists)
        {
            foreach (var word in list.Order(StringComparer.Ordinal))
            {
                foreach (var c in word + '\n')
                {
                    hash = (hash ^ c) * 1099511628211UL;
                }
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
