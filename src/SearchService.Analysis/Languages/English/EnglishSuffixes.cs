using SearchService.Analysis.Splitting;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.English;

/// <summary>Endings behind English numbers: 5th, 1990s.</summary>
internal sealed class EnglishSuffixes : AttachedSuffix
{
    public override string Version => "english-suffixes-1";

    public override bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part) =>
        headKind == TokenKind.Number && part is "st" or "nd" or "rd" or "th" or "s";

    public override bool IsSuffixOfDigits(ReadOnlySpan<char> head, ReadOnlySpan<char> part) => IsSuffix(head, TokenKind.Number, part);
}
