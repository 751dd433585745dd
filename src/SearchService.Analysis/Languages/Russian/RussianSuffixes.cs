using System.Collections.Frozen;
using SearchService.Analysis.Splitting;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Endings behind Russian numbers: 5-й, 12-го, 90-х.</summary>
internal sealed class RussianSuffixes : AttachedSuffix
{
    private static readonly FrozenSet<string> s_endings = WordList.Parse(
        "й ый ий ой я ая ья е ое ье ые го ого му ому м ым им ом ем ю ую ью х ых их ми ыми ти и мя ей");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_endings.GetAlternateLookup<ReadOnlySpan<char>>();

    public override string Version => "russian-suffixes-1";

    public override bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part) =>
        headKind == TokenKind.Number && s_lookup.Contains(part);

    public override bool IsSuffixOfDigits(ReadOnlySpan<char> head, ReadOnlySpan<char> part) =>
        part is "й" or "х" || base.IsSuffixOfDigits(head, part);
}
