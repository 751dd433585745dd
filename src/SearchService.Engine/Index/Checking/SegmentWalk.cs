using System.Runtime.CompilerServices;
using SearchService.Engine.Store;

namespace SearchService.Engine.Index.Checking;

/// <summary>Reads all there is in a segment; throws at the first thing that is not as it must be.</summary>
internal sealed class SegmentWalk(SegmentReader reader)
{
    public long Terms { get; private set; }

    public long Postings { get; private set; }

    public long Positions { get; private set; }

    public long StoredValues { get; private set; }

    public long ColumnValues { get; private set; }

    public void WalkStored()
    {
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            StoredValues += reader.Document(doc).Count;
        }
    }

    public void WalkNorms(FieldInfo field)
    {
        if (reader.Norms(field.Name) is { } norms)
        {
            for (var doc = 0; doc < reader.MaxDoc; doc++)
            {
                norms.Get(doc);
            }
        }
    }

    public void WalkColumn(FieldInfo field)
    {
        switch (field.DocValues)
        {
            case DocValuesType.Numeric:
                var numbers = Need(reader.NumericDocValues(field.Name), field);
                ForEachDoc(doc => Ensure(numbers.Exists(doc) || numbers.Get(doc) == 0, $"document {doc} has a number and has none"));
                break;
            case DocValuesType.Binary:
                var bytes = Need(reader.BinaryColumn(field.Name), field);
                ForEachDoc(doc => Ensure(bytes.Exists(doc) || bytes.Get(doc).Length == 0, $"document {doc} has bytes and has none"));
                break;
            case DocValuesType.Sorted:
                WalkSorted(Need(reader.SortedDocValues(field.Name), field));
                break;
            case DocValuesType.SortedSet:
                var sets = Need(reader.SortedSetColumn(field.Name), field);
                ForEachDoc(doc => Ensure(sets.Ordinals(doc).All(ordinal => ordinal < sets.ValueCount), $"document {doc} has an ordinal beyond the last value"));
                break;
        }
    }

    public void WalkTerms(FieldInfo field)
    {
        if (reader.Terms(field.Name) is not { } terms)
        {
            return;
        }

        var cursor = terms.Iterator();
        var seeker = terms.Iterator();
        var docsWithTerms = new DocBits(reader.MaxDoc);
        var last = Array.Empty<byte>();
        long count = 0, sumDocFreq = 0, sumTotalTermFreq = 0;
        PostingsEnum? docs = null;
        while (cursor.Next())
        {
            Ensure(count == 0 || cursor.Term.SequenceCompareTo(last) > 0, $"term {count} is not greater than the one before");
            last = cursor.Term.ToArray();
            docs = cursor.Postings(PostingsFlags.Offsets, docs);
            WalkPostings(field, cursor, docs, docsWithTerms);
            sumDocFreq += cursor.DocFreq;
            sumTotalTermFreq += cursor.TotalTermFreq;
            if (count++ % 64 == 0)
            {
                Ensure(seeker.SeekExact(last) && seeker.DocFreq == cursor.DocFreq, $"term {count - 1} is not found when looked for");
            }
        }

        Terms += count;
        Ensure(count == terms.Count, $"{count} terms, {terms.Count} noted");
        Ensure(sumDocFreq == terms.SumDocFreq, $"{sumDocFreq} postings, {terms.SumDocFreq} noted");
        Ensure(!field.HasFreqs || sumTotalTermFreq == terms.SumTotalTermFreq, $"{sumTotalTermFreq} occurrences, {terms.SumTotalTermFreq} noted");
        Ensure(docsWithTerms.CountSet() == terms.DocCount, $"{docsWithTerms.CountSet()} documents with terms, {terms.DocCount} noted");
    }

    private void WalkPostings(FieldInfo field, TermsEnum term, PostingsEnum docs, DocBits docsWithTerms)
    {
        var docFreq = 0;
        long totalTermFreq = 0;
        var last = -1;
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NoMoreDocs; doc = docs.NextDoc())
        {
            Ensure(doc > last && doc < reader.MaxDoc, $"document {doc} behind {last}, of {reader.MaxDoc}");
            last = doc;
            docsWithTerms.Set(doc);
            docFreq++;
            totalTermFreq += docs.Freq;
            Ensure(docs.Freq > 0, $"frequency {docs.Freq} in document {doc}");
            if (field.HasPositions)
            {
                WalkPositions(field, docs);
            }
        }

        Postings += docFreq;
        Ensure(docFreq == term.DocFreq, $"{docFreq} documents, {term.DocFreq} noted");
        Ensure(!field.HasFreqs || totalTermFreq == term.TotalTermFreq, $"{totalTermFreq} occurrences, {term.TotalTermFreq} noted");
    }

    private void WalkPositions(FieldInfo field, PostingsEnum docs)
    {
        var lastPosition = 0;
        var lastStart = 0;
        for (var left = docs.Freq; left > 0; left--)
        {
            var position = docs.NextPosition();
            Ensure(position >= lastPosition, $"position {position} behind {lastPosition} in document {docs.DocId}");
            lastPosition = position;
            if (field.HasOffsets)
            {
                Ensure(
                    docs.StartOffset >= lastStart && docs.EndOffset >= docs.StartOffset,
                    $"offsets {docs.StartOffset} to {docs.EndOffset} behind {lastStart} in document {docs.DocId}");
                lastStart = docs.StartOffset;
            }

            Positions++;
        }
    }

    private void WalkSorted(SortedDocValues values)
    {
        var used = new DocBits(values.ValueCount);
        ForEachDoc(doc =>
        {
            var ordinal = values.GetOrdinal(doc);
            Ensure(ordinal >= -1 && ordinal < values.ValueCount, $"ordinal {ordinal} of {values.ValueCount} in document {doc}");
            if (ordinal >= 0)
            {
                used.Set(ordinal);
            }
        });
        Ensure(used.CountSet() == values.ValueCount, $"{used.CountSet()} of {values.ValueCount} values are used");
        for (var ordinal = 1; ordinal < values.ValueCount; ordinal++)
        {
            Ensure(
                values.Lookup(ordinal).AsSpan().SequenceCompareTo(values.Lookup(ordinal - 1)) > 0,
                $"value {ordinal} is not greater than the one before");
        }
    }

    private void ForEachDoc(Action<int> check)
    {
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            check(doc);
            ColumnValues++;
        }
    }

    private T Need<T>(T? column, FieldInfo field)
        where T : class => column ?? throw Broken($"the column of field {field.Name} is missing");

    /// <summary>The text is only made when the condition fails.</summary>
    private void Ensure(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref Problem problem)
    {
        if (!condition)
        {
            throw Broken(problem.ToString());
        }
    }

    private CorruptIndexException Broken(string problem) => new(problem, reader.Segment.Name, 0);
}
