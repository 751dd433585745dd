using System.Text;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>One occurrence of a term.</summary>
internal readonly record struct Occurrence(int Position, int Start = -1, int End = -1);

/// <summary>One document of a term.</summary>
internal sealed record Posting(int Doc, List<Occurrence> Occurrences);

/// <summary>An inverted field in plain collections: what is written, and what reading is compared with.</summary>
internal sealed class InvertedField(FieldInfo info)
{
    private static readonly Comparer<byte[]> s_byteOrder = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
    private readonly Dictionary<string, List<Posting>> _building = new(StringComparer.Ordinal);

    public FieldInfo Info { get; } = info;

    public SortedDictionary<byte[], List<Posting>> Terms { get; } = new(s_byteOrder);

    public int DocCount => Terms.Values.SelectMany(postings => postings).Select(posting => posting.Doc).Distinct().Count();

    /// <summary>Adds an occurrence of a term in a document, documents ascending; <see cref="Freeze"/> sorts the terms.</summary>
    public void Add(string term, int doc, Occurrence occurrence)
    {
        if (!_building.TryGetValue(term, out var postings))
        {
            _building[term] = postings = [];
        }

        if (postings.Count == 0 || postings[^1].Doc != doc)
        {
            postings.Add(new Posting(doc, []));
        }

        postings[^1].Occurrences.Add(occurrence);
    }

    public void Freeze()
    {
        foreach (var (term, postings) in _building)
        {
            Terms[Encoding.UTF8.GetBytes(term)] = postings;
        }

        _building.Clear();
    }

    public void Write(FieldsConsumer fields)
    {
        var terms = fields.AddField(Info);
        long sumTotalTermFreq = 0, sumDocFreq = 0;
        foreach (var (term, postings) in Terms)
        {
            var consumer = terms.StartTerm(term);
            long totalTermFreq = 0;
            foreach (var (doc, occurrences) in postings)
            {
                consumer.StartDoc(doc, Info.HasFreqs ? occurrences.Count : -1);
                totalTermFreq += occurrences.Count;
                if (Info.HasPositions)
                {
                    foreach (var (position, start, end) in occurrences)
                    {
                        consumer.AddPosition(position, Info.HasOffsets ? start : -1, Info.HasOffsets ? end : -1);
                    }
                }

                consumer.FinishDoc();
            }

            terms.FinishTerm(term, postings.Count, Info.HasFreqs ? totalTermFreq : -1);
            sumTotalTermFreq += totalTermFreq;
            sumDocFreq += postings.Count;
        }

        terms.Finish(Info.HasFreqs ? sumTotalTermFreq : -1, sumDocFreq, DocCount);
    }
}

/// <summary>Several inverted fields and the segment that they make.</summary>
internal sealed class InvertedIndex(int docCount, IEnumerable<InvertedField> fields)
{
    public IReadOnlyList<InvertedField> Fields { get; } = [.. fields.OrderBy(field => field.Info.Name, StringComparer.Ordinal)];

    public SegmentState Write(Store.Directory directory)
    {
        var state = State(directory);
        using var writer = new BlockTreeTermsWriter(state);
        foreach (var field in Fields)
        {
            field.Write(writer);
        }

        return state;
    }

    public SegmentState State(Store.Directory directory) =>
        new(directory, new SegmentInfo { Name = "_0", DocCount = docCount }, new FieldInfos(Fields.Select(field => field.Info)), "Lucene41_0");
}
