using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Search;

/// <summary>The terms of a field of the in-memory index; deleted documents count in the statistics and are left out of postings.</summary>
public sealed class InMemoryTerms : Terms
{
    private readonly SortedDictionary<byte[], List<(int Doc, int[] Positions)>> _postings = new(ByteOrder.Instance);
    private readonly byte[][] _terms;
    private readonly HashSet<int> _deleted;

    public InMemoryTerms(IReadOnlyList<InMemoryDocument> documents, string field)
    {
        _deleted = [.. Enumerable.Range(0, documents.Count).Where(doc => documents[doc].IsDeleted)];
        for (var doc = 0; doc < documents.Count; doc++)
        {
            var words = documents[doc].Words.GetValueOrDefault(field) ?? [];
            DocCount += words.Any(word => word is not null) ? 1 : 0;
            foreach (var places in words.Select((word, place) => (word, place)).Where(pair => pair.word is not null).GroupBy(pair => pair.word!, pair => pair.place))
            {
                var bytes = Encoding.UTF8.GetBytes(places.Key);
                if (!_postings.TryGetValue(bytes, out var list))
                {
                    _postings[bytes] = list = [];
                }

                list.Add((doc, [.. places]));
            }
        }

        _terms = [.. _postings.Keys];
    }

    public override long Count => _terms.Length;

    public override long SumTotalTermFreq => _postings.Values.Sum(list => list.Sum(posting => (long)posting.Positions.Length));

    public override long SumDocFreq => _postings.Values.Sum(list => (long)list.Count);

    public override int DocCount { get; }

    public override IndexOptions IndexOptions => IndexOptions.DocsAndFreqsAndPositions;

    public override TermsEnum Iterator() => new Cursor(this);

    private sealed class Cursor(InMemoryTerms terms) : TermsEnum
    {
        private int _at = -1;

        public override ReadOnlySpan<byte> Term => terms._terms[_at];

        public override int DocFreq => List.Count;

        public override long TotalTermFreq => List.Sum(posting => posting.Positions.Length);

        private List<(int Doc, int[] Positions)> List => terms._postings[terms._terms[_at]];

        public override bool Next() => ++_at < terms._terms.Length;

        public override SeekStatus SeekCeil(ReadOnlySpan<byte> term)
        {
            for (_at = 0; _at < terms._terms.Length; _at++)
            {
                var order = Term.SequenceCompareTo(term);
                if (order >= 0)
                {
                    return order == 0 ? SeekStatus.Found : SeekStatus.NotFound;
                }
            }

            return SeekStatus.End;
        }

        public override PostingsEnum Postings(PostingsFlags flags, PostingsEnum? reuse = null) =>
            new Docs([.. List.Where(posting => !terms._deleted.Contains(posting.Doc))], List.Count);
    }

    private sealed class Docs((int Doc, int[] Positions)[] list, int cost) : PostingsEnum
    {
        private int _at = -1;
        private int _place;

        public override int DocId => _at < 0 ? -1 : _at < list.Length ? list[_at].Doc : NoMoreDocs;

        public override long Cost => cost;

        public override int Freq => list[_at].Positions.Length;

        public override int NextPosition() => list[_at].Positions[_place++];

        public override int NextDoc()
        {
            ObjectDisposedException.ThrowIf(_at >= list.Length, this);
            _place = 0;
            _at++;
            return DocId;
        }

        public override int Advance(int target) => target > DocId
            ? AdvanceSlowly(target)
            : throw new ArgumentOutOfRangeException(nameof(target), target, $"the iterator is already at {DocId}");
    }
}
