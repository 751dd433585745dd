using System.Collections.Frozen;
using SearchService.Analysis.Splitting;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.Kazakh;

/// <summary>Endings that Kazakh hangs on abbreviations, numbers and foreign names with a hyphen: АҚШ-тың, 5-ші, ЖШС-лардан.</summary>
/// <remarks>
/// A part is an ending when it is nothing but plural, possessive, case and attributive, in this order. Behind a head that is only
/// a word by its letters, as abbreviations typed in lower case are, endings that are words too (нан bread, тер sweat) are not taken.
/// </remarks>
internal sealed class KazakhSuffixes : AttachedSuffix
{
    private static readonly string[] s_plurals = ["лар", "лер", "дар", "дер", "тар", "тер"];
    private static readonly string[] s_possessives = ["сы", "сі", "ы", "і", "ымыз", "іміз", "мыз", "міз", "ыңыз", "іңіз", "ңыз", "ңіз"];

    private static readonly string[] s_cases =
    [
        "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "а", "е", "ны", "ні", "ды", "ді", "ты", "ті", "н",
        "нда", "нде", "да", "де", "та", "те", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "бен", "пен", "нікі", "дікі", "тікі",
        "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі", "ғы", "гі",
    ];

    private static readonly FrozenSet<string> s_ordinals = WordList.Parse("ші шы нші ншы інші ыншы");

    private static readonly FrozenSet<string> s_words = WordList.Parse(
        "нан тар тер ден дан дар тан тең да де та те на не а е н ы і сы ны мен бен пен ғы ға");

    private static readonly FrozenSet<string> s_endings = Combine();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_endingLookup =
        s_endings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_ordinalLookup =
        s_ordinals.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_wordLookup =
        s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    public override string Version => "kazakh-suffixes-1";

    public override bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part) => headKind switch
    {
        TokenKind.Number => s_ordinalLookup.Contains(part) || s_endingLookup.Contains(part),
        TokenKind.Abbreviation => s_endingLookup.Contains(part),
        TokenKind.Word => s_endingLookup.Contains(part) && !s_wordLookup.Contains(part),
        _ => false,
    };

    private static FrozenSet<string> Combine()
    {
        var plurals = s_plurals.Append("");
        var possessives = s_possessives.Append("");
        var cases = s_cases.Append("");
        return (from plural in plurals
                from possessive in possessives
                from ending in cases
                let whole = plural + possessive + ending
                where whole.Length > 0
                select whole).ToFrozenSet(StringComparer.Ordinal);
    }
}
