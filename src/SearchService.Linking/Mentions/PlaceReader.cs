namespace SearchService.Linking.Mentions;

/// <summary>Reads citations of places in legal texts: articles with their paragraphs, chapters, annexes, principles.</summary>
/// <remarks>
/// Smaller parts stand before the article in Russian and English (пункт 2 статьи 12) and behind it in Kazakh (12-баптың 2-тармағы);
/// behind it they may stand everywhere (Article 12, paragraph 2). A list gives a citation for each of its members.
/// </remarks>
internal static class PlaceReader
{
    /// <summary>The most groups of one citation: indent, subparagraph, paragraph, article.</summary>
    private const int MostGroups = 4;

    /// <summary>Adds the citations that begin at a token; gives the token behind them, or the same one where there is none.</summary>
    public static int Read(MentionText text, int at, List<Mention> mentions)
    {
        if (PlaceNumberReader.Group(text, at) is not { } first)
        {
            return at;
        }

        var groups = new List<PlaceGroup> { first };
        var rank = Rank(first.Part);
        while (rank >= 0 && groups.Count < MostGroups && PlaceNumberReader.Group(text, Connected(text, groups[^1].Next)) is { } more && Continues(groups, more))
        {
            groups.Add(more);
        }

        Add(text, groups, mentions);
        return groups[^1].Next;
    }

    private static int Rank(string part)
    {
        for (var i = 0; i < PlaceWords.Nested.Count; i++)
        {
            if (PlaceWords.Nested[i] == part)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a group goes on in the direction of those before it, and no direction turns.</summary>
    private static bool Continues(List<PlaceGroup> groups, PlaceGroup more)
    {
        var step = Rank(more.Part) - Rank(groups[^1].Part);
        return Rank(more.Part) >= 0 && step != 0 && (groups.Count == 1 || step > 0 == Rank(groups[1].Part) > Rank(groups[0].Part));
    }

    /// <summary>The token at which the next group may begin.</summary>
    private static int Connected(MentionText text, int at)
    {
        if (text.Language == "en" && text.IsWord(at, "of"))
        {
            return at + (text.IsWord(at + 1, "the") ? 2 : 1);
        }

        return at + (text.IsSign(at, ',') && text.Language != "kk" ? 1 : 0);
    }

    private static void Add(MentionText text, List<PlaceGroup> groups, List<Mention> mentions)
    {
        var large = groups.MaxBy(group => Rank(group.Part))!;
        var small = groups.MinBy(group => Rank(group.Part))!;
        var members = groups.OrderByDescending(group => Rank(group.Part)).ToList();
        // The list whose members divide the printed citation: of the smallest part, or of the articles where only they are several.
        var listed = small.Numbers.Count == 1 ? large : small;
        for (var i = 0; i < listed.Numbers.Count; i++)
        {
            var number = listed.Numbers[i];
            var key = string.Join("__", members.SelectMany(group =>
                ((string[])[$"{group.Part}_{(group == listed ? number.Id : group.Numbers[0].Id)}"]).Concat(group == large ? Inner(large, number.Id) : [])));
            var start = text[i == 0 ? groups[0].First : number.First].Start;
            var end = text[(i == listed.Numbers.Count - 1 ? groups[^1].Next : number.Next) - 1].End;
            mentions.Add(new Mention(MentionKind.Citation, key, start, end - start));
        }
    }

    private static IEnumerable<string> Inner(PlaceGroup group, string id) =>
        id == group.Numbers[^1].Id ? group.Inner.Select((inner, i) => $"{(i == 0 && char.IsAsciiDigit(inner[0]) ? "par" : "subpar")}_{inner}") : [];
}
