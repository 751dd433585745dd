using System.Collections.Frozen;

namespace SearchService.Analysis.Kazakh;

/// <summary>Words written as one although both parts are words, and broken texts have them apart so often that counting does not tell.</summary>
/// <remarks>Written by hand from knowledge of the language; no dictionary was copied. Immutable and thread-safe.</remarks>
internal static class KazakhSplitExceptions
{
    /// <summary>Changes with the list.</summary>
    public const string Version = "one-word-1";

    private const int Shortest = 6;

    private static readonly FrozenSet<string> s_stems = Languages.WordList.Parse(
        """
        келісімшарт айлықақ жылыжай еңбекақ төлемақ жәрдемақ зейнетақ шәкіртақ кірісақ сыйақ жолақ
        баспасөз көзқарас іссапар құжатайналым жүкқұжат құнқағаз тілхат сенімхат өтінішхат анықтамалық
        теміржол автожол әуежай кемежай тасжол жолсерік үйжай тұрғынжай ауылшаруашыл өнеркәсіп шикізат
        қолтаңба қолжазба бейнежазба дыбысжазба елтаңба әнұран балабақша күнкөріс бастапқ
        мемлекетаралық халықаралық үкіметаралық банкаралық қалааралық ауданаралық облысаралық өңіраралық
        ведомствоаралық шаруашылықаралық салааралық елішілік ауданішілік қалаішілік облысішілік
        """);

    private static readonly FrozenSet<string> s_apart = Languages.WordList.Parse("бір екі үш төрт бес алты жеті сегіз он жүз мың жеке ішкі жоғары төмен қол күн ай");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_stemLookup = s_stems.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_apartLookup = s_apart.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the token is one of the words with a row of endings, or with none.</summary>
    public static bool Contains(ReadOnlySpan<char> token)
    {
        for (var length = token.Length; length >= Shortest - 1; length--)
        {
            if (s_stemLookup.Contains(token[..length]) && IsEnding(token[length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a usual first half of words written as one stands as often before another word: он, жеке.</summary>
    public static bool IsOftenApart(ReadOnlySpan<char> first) => s_apartLookup.Contains(first);

    // A narrow vowel may belong to the stem that is listed without it: айлықақы, айлықақысына.
    private static bool IsEnding(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || SuffixChain.IsNounEnding(rest) || (rest[0] is 'ы' or 'і' && (rest.Length == 1 || SuffixChain.IsNounEnding(rest[1..])));
}
