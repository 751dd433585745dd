using SearchService.Search.Bitexts;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Concordance;

/// <summary>Writes the places of renderings as examples.</summary>
internal sealed class ExampleWriter(IReadOnlyList<(LinkedPair Pair, TermSegment Segment)> side)
{
    /// <summary>How the places are printed most often; letter case is put aside in counting.</summary>
    public string PrintedForm(IReadOnlyList<RenderingPlace> places) => places.Select(Printed)
        .GroupBy(text => text.ToLowerInvariant(), StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First()
        .GroupBy(text => text, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The first places of so many provisions.</summary>
    public IReadOnlyList<ConcordanceExample> Of(IReadOnlyList<RenderingPlace> places, int count) =>
        [.. places.OrderBy(place => place.Segment).ThenBy(place => place.Occurrence).DistinctBy(place => side[place.Segment].Pair.From.Record.Id).Take(count).Select(Example)];

    /// <summary>Where the words of a place stand in the counterpart.</summary>
    public TextRange Range(RenderingPlace place)
    {
        var words = side[place.Segment].Segment.To.Words;
        return new TextRange(words[place.First].Start, words[place.Last].End);
    }

    private string Printed(RenderingPlace place)
    {
        var range = Range(place);
        return side[place.Segment].Segment.To.Text[range.S..range.E];
    }

    private ConcordanceExample Example(RenderingPlace place)
    {
        var (pair, segment) = side[place.Segment];
        var (first, last) = segment.Occurrences[place.Occurrence];
        var term = new TextRange(segment.From.Words[first].Start, segment.From.Words[last].End);
        return new ConcordanceExample(
            Side(pair.From.Record, segment.From.Text, [term]),
            Side(pair.To.Record, segment.To.Text, place.First < 0 ? [] : [Range(place)]));
    }

    private static ConcordanceSide Side(StoredProvision provision, string text, IReadOnlyList<TextRange> spans) =>
        new(provision.Id, ProvisionUrl.Of(provision.Work, provision.Lang, provision.Eid), provision.Lang, provision.Citation, text, spans);
}
