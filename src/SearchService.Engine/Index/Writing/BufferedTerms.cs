using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46;

namespace SearchService.Engine.Index.Writing;

/// <summary>The terms of several inverters as those of one segment: written in their order, prepared range by range on several threads.</summary>
internal sealed class BufferedTerms
{
    /// <summary>About how many postings a range has.</summary>
    private const int PostingsOfRange = 1 << 14;

    private readonly List<Range> _ranges = [];
    private readonly int _threads;

    /// <summary>Sorts the terms and divides them.</summary>
    public BufferedTerms(FieldInfos fields, IReadOnlyList<DocumentInverter> inverters, int threads)
    {
        _threads = threads;
        var merged = fields.Where(Lucene46Codec.HasPostings).OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => new MergedField(field, [.. inverters.Select(inverter => new Part(inverter, inverter.Find(field.Name)?.Inverter)).Where(part => part.Terms is { TermCount: > 0 })]))
            .ToArray();
        Parallel.ForEach(
            merged.SelectMany(field => field.Parts), new ParallelOptions { MaxDegreeOfParallelism = threads }, part => part.Terms!.Sort());
        foreach (var field in merged)
        {
            Divide(field);
        }
    }

    /// <summary>Writes all fields.</summary>
    public void WriteTo(FieldsConsumer fields)
    {
        TermsConsumer? terms = null;
        var (docFreqs, totalTermFreqs) = (0L, 0L);
        Lookahead<TermBatch>.Run(_ranges.Count, _threads, (number, batch) => Fill(_ranges[number], batch), (number, batch) =>
        {
            var field = _ranges[number].Field;
            terms ??= fields.AddField(field.Info);
            var (docs, occurrences) = batch.WriteTo(terms, field.Info.IndexOptions);
            docFreqs += docs;
            totalTermFreqs += occurrences;
            if (number == _ranges.Count - 1 || _ranges[number + 1].Field != field)
            {
                terms.Finish(field.Info.HasFreqs ? totalTermFreqs : -1, docFreqs, field.Parts.Sum(part => part.Terms!.DocCount));
                terms = null;
                (docFreqs, totalTermFreqs) = (0, 0);
            }
        });
    }

    /// <summary>Divides the terms where the part with the most of them has so many postings, and the other parts at the same terms.</summary>
    private void Divide(MergedField field)
    {
        var pivot = field.Parts.MaxBy(part => part.Terms!.TermCount)!.Terms!;
        var starts = new int[field.Parts.Length];
        var postings = 0L;
        for (var rank = 1; rank <= pivot.TermCount; rank++)
        {
            postings += pivot.DocFreq(rank - 1);
            if (postings < PostingsOfRange && rank < pivot.TermCount)
            {
                continue;
            }

            postings = 0;
            var ends = Array.ConvertAll(field.Parts, part =>
                rank == pivot.TermCount ? part.Terms!.TermCount : part.Terms == pivot ? rank : FirstAtLeast(part.Terms!, pivot.Text(rank)));
            _ranges.Add(new Range(field, starts, ends));
            starts = ends;
        }
    }

    private static int FirstAtLeast(TermInverter terms, ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, terms.TermCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (terms.Text(middle).SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void Fill(Range range, TermBatch batch)
    {
        batch.Clear();
        var (parts, options) = (range.Field.Parts, range.Field.Info.IndexOptions);
        var ranks = (int[])range.Starts.Clone();
        var sources = new Source[parts.Length];
        while (true)
        {
            var count = 0;
            ReadOnlySpan<byte> least = default;
            for (var i = 0; i < parts.Length; i++)
            {
                if (ranks[i] == range.Ends[i])
                {
                    continue;
                }

                var text = parts[i].Terms!.Text(ranks[i]);
                var order = count == 0 ? -1 : text.SequenceCompareTo(least);
                if (order <= 0)
                {
                    count = order < 0 ? 0 : count;
                    least = text;
                    sources[count++].Part = i;
                }
            }

            if (count == 0)
            {
                return;
            }

            batch.AddTerm(least);
            for (var i = 0; i < count; i++)
            {
                var part = sources[i].Part;
                sources[i].Postings = parts[part].Terms!.Postings(ranks[part]++);
            }

            Merge(sources.AsSpan(0, count), parts, batch, options);
        }
    }

    /// <summary>Adds the documents of one term from all parts that have it, by their numbers in the segment.</summary>
    private static void Merge(Span<Source> sources, Part[] parts, TermBatch batch, IndexOptions options)
    {
        if (sources.Length == 1)
        {
            var documents = parts[sources[0].Part].Inverter.Documents;
            ref var postings = ref sources[0].Postings;
            while (postings.Next())
            {
                batch.AddDoc(ref postings, documents[postings.Doc], options);
            }

            return;
        }

        foreach (ref var source in sources)
        {
            source.Next(parts);
        }

        while (true)
        {
            ref var first = ref sources[0];
            for (var i = 1; i < sources.Length; i++)
            {
                if (sources[i].Doc < first.Doc)
                {
                    first = ref sources[i];
                }
            }

            if (first.Doc == int.MaxValue)
            {
                return;
            }

            batch.AddDoc(ref first.Postings, first.Doc, options);
            first.Next(parts);
        }
    }

    /// <summary>What one inverter has of a field.</summary>
    private sealed record Part(DocumentInverter Inverter, TermInverter? Terms);

    private sealed record MergedField(FieldInfo Info, Part[] Parts);

    /// <summary>Terms of one field, given by their ranks in each part.</summary>
    private sealed record Range(MergedField Field, int[] Starts, int[] Ends);

    /// <summary>The postings of one term in one part, and the number of the current document in the segment.</summary>
    private struct Source
    {
        public int Part;
        public int Doc;
        public BufferedPostings Postings;

        public void Next(Part[] parts) => Doc = Postings.Next() ? parts[Part].Inverter.Documents[Postings.Doc] : int.MaxValue;
    }
}
