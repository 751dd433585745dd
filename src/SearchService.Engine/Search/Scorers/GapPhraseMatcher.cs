using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Counts the places of an exact phrase of single terms on disk: those of the rarest term, thinned out by the others.</summary>
/// <remarks>The rarest term comes first.</remarks>
internal sealed class GapPhraseMatcher(PhrasePart[] parts) : PhraseMatcher
{
    private int[] _begins = new int[16];

    public override float Freq()
    {
        var freq = parts[0].Postings.Freq;
        if (freq > _begins.Length)
        {
            Array.Resize(ref _begins, checked(2 * freq));
        }

        var begins = _begins.AsSpan(0, freq);
        PositionGaps.Sum(parts[0].Postings.Gaps(), parts[0].Offset, begins);
        for (var i = 1; i < parts.Length && !begins.IsEmpty; i++)
        {
            var postings = parts[i].Postings;
            begins = begins[..PositionGaps.Keep(postings.Gaps(), postings.Freq, parts[i].Offset, begins, begins)];
        }

        return begins.Length;
    }
}
