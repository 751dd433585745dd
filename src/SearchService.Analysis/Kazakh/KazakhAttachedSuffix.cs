using SearchService.Analysis.Splitting;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Kazakh;

/// <summary>Tells the Kazakh endings that follow a hyphen (<c>АҚШ-тың</c>, <c>2010-ға</c>, <c>5-ші</c>) from words (<c>5-бап</c>, <c>сол-ақ</c>).</summary>
/// <remarks>Immutable and thread-safe; a call allocates nothing.</remarks>
public sealed class KazakhAttachedSuffix : AttachedSuffix
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = MakeWords();

    /// <inheritdoc/>
    public override string Version => $"kazakh-attached-1 {ClosedLists.Instance.Version}";

    /// <inheritdoc/>
    public override bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part) => headKind switch
    {
        TokenKind.Number => SuffixChain.IsNumberEnding(part),
        TokenKind.Abbreviation => SuffixChain.IsNounEnding(part),
        // After a word the same letters may be a word of their own: сен-мен, үй-де.
        TokenKind.Word => part.Length > 1 && !_words.Contains(part) && SuffixChain.IsNounEnding(part),
        _ => false,
    };

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MakeWords()
    {
        var lists = ClosedLists.Instance;
        HashSet<string> words = [.. lists.Functions, .. lists.Nouns, .. lists.Elided, .. lists.Irregular.Keys];
        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
