using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Groups the paragraphs of a text without articles into units that are pleasant to read and to cite.</summary>
/// <remarks>
/// A unit has whole paragraphs of about <see cref="Target"/> characters together. A list stays with the paragraph that introduces
/// it. Only a paragraph longer than <see cref="Longest"/> is divided, between sentences.
/// </remarks>
internal static class UnitDivider
{
    /// <summary>A unit that has reached this many characters is closed.</summary>
    public const int Target = 900;

    /// <summary>A unit does not grow beyond this, lists excepted.</summary>
    public const int Longest = 2000;

    /// <summary>The units, each a list of paragraphs.</summary>
    public static List<List<MappedText>> Divide(IReadOnlyList<MappedText> paragraphs, string language)
    {
        var units = new List<List<MappedText>>();
        var unit = new List<MappedText>();
        var length = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            foreach (var part in Parts(paragraphs[i], language))
            {
                var inList = unit.Count > 0 && ContinuesList(unit[^1].Text, part.Text);
                if (unit.Count > 0 && !inList && (length >= Target || length + part.Length > Longest))
                {
                    units.Add(unit);
                    (unit, length) = ([], 0);
                }

                unit.Add(part);
                length += part.Length + 1;
            }
        }

        if (unit.Count > 0)
        {
            units.Add(unit);
        }

        return units;
    }

    private static bool ContinuesList(string previous, string next) =>
        previous[^1] is ':' or ';' || (Enumerator.LengthAt(next) > 0 && Enumerator.LengthAt(previous) > 0);

    private static IEnumerable<MappedText> Parts(MappedText paragraph, string language)
    {
        if (paragraph.Length <= Longest)
        {
            yield return paragraph;
            yield break;
        }

        var start = 0;
        foreach (var sentence in SentenceSpans.Of(paragraph.Text, language))
        {
            if (sentence.End - start >= Target)
            {
                yield return paragraph.TrimmedSlice(start, sentence.End);
                start = sentence.End;
            }
        }

        if (start < paragraph.Length && paragraph.TrimmedSlice(start, paragraph.Length) is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }
}
