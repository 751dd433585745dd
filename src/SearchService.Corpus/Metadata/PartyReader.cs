using System.Text.RegularExpressions;

namespace SearchService.Corpus.Metadata;

/// <summary>Reads the two parties of an agreement from the sentence of the preamble that names them.</summary>
internal static partial class PartyReader
{
    /// <summary>The parties as the text names them, or none.</summary>
    public static IReadOnlyList<string> Read(string paragraph, string language)
    {
        var match = language switch
        {
            "ru" => Russian().Match(paragraph),
            "kk" => Kazakh().Match(paragraph),
            _ => English().Match(paragraph),
        };
        return match.Success ? [match.Groups["a"].Value, match.Groups["b"].Value] : [];
    }

    [GeneratedRegex(@"^(?<a>Правительство [\p{L} -]{5,80}?) и (?<b>Правительство [\p{L} -]{5,80}?),? \(?(?:именуемые|далее|в дальнейшем)", RegexOptions.CultureInvariant)]
    private static partial Regex Russian();

    [GeneratedRegex(@"^(?:Бұдан әрі [«""]?Тараптар[»""]? деп аталатын )?(?<a>[\p{L} -]{5,80}? Үкіметі) (?:мен|және) (?<b>[\p{L} -]{5,80}? Үкіметі)(?:,| \(|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Kazakh();

    [GeneratedRegex(@"^The (?<a>Government of [\p{L} -]{3,80}?) and the (?<b>Government of [\p{L} -]{3,80}?),? \(?hereinafter", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
