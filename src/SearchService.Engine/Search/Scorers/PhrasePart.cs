using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>One term of an exact phrase and its place in it.</summary>
internal readonly record struct PhrasePart(BlockPostingsEnum Postings, int Offset)
{
    /// <summary>Turns positions in a document, in place, into where the phrase would begin.</summary>
    public void ReadBegins(in PositionPlace place, Span<int> begins)
    {
        Postings.ReadPositions(place, begins);
        if (Offset != 0)
        {
            foreach (ref var begin in begins)
            {
                begin -= Offset;
            }
        }
    }
}
