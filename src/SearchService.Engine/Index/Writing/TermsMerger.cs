using SearchService.Engine.Codecs;

namespace SearchService.Engine.Index.Writing;

/// <summary>Merges the terms of one field from several segments, in byte order.</summary>
/// <remarks>
/// On several threads the terms are divided into ranges, which are decoded ahead of the thread that writes; terms of very many
/// documents are left to that thread, so that memory does not grow with the index.
/// </remarks>
internal sealed class TermsMerger
{
    /// <summary>About how many postings a range has.</summary>
    private const int PostingsOfRange = 1 << 14;

    private readonly FieldInfo _field;
    private readonly MergeSource[] _sources;
    private readonly PostingsFlags _flags;
    private readonly DocBits? _docsWithTerms;
    private readonly IndexWriterOptions _options;
    private TermsConsumer? _consumer;
    private long _sumDocFreq;
    private long _sumTotalTermFreq;

    public TermsMerger(FieldInfo field, IEnumerable<MergeSource> sources, int docCount, IndexWriterOptions options)
    {
        _field = field;
        _options = options;
        _sources = [.. sources.Where(source => source.Reader.Terms(field.Name) is not null)];
        _docsWithTerms = Array.Exists(_sources, source => source.Reader.LiveDocs is not null) ? new DocBits(docCount) : null;
        _flags = field.HasOffsets ? PostingsFlags.Offsets
            : field.HasPositions ? PostingsFlags.Positions
            : field.HasFreqs ? PostingsFlags.Freqs
            : PostingsFlags.None;
    }

    /// <summary>Writes the terms that have live documents; false, and nothing written, where there are none.</summary>
    public bool WriteTo(FieldsConsumer fields)
    {
        if (_options.MaxThreads == 1)
        {
            var cursor = new MergeCursor(_sources, _field.Name, default);
            while (cursor.Next())
            {
                Stream(fields, cursor);
            }
        }
        else
        {
            var bounds = Divide();
            Lookahead<MergedTerms>.Run(
                bounds.Count, _options.MaxThreads,
                (number, range) => Decode(bounds[number], number + 1 < bounds.Count ? bounds[number + 1] : null, range),
                (_, range) => Write(fields, range));
        }

        var docCount = _docsWithTerms?.CountSet() ?? _sources.Sum(source => source.Reader.Terms(_field.Name)!.DocCount);
        _consumer?.Finish(_field.HasFreqs ? _sumTotalTermFreq : -1, _sumDocFreq, docCount);
        return _consumer is not null;
    }

    /// <summary>The first terms of ranges; that of the first range is empty.</summary>
    private List<byte[]> Divide()
    {
        var bounds = new List<byte[]> { Array.Empty<byte>() };
        if (_sources.MaxBy(source => source.Reader.Terms(_field.Name)!.Count)?.Reader.Terms(_field.Name)!.Iterator() is { } terms)
        {
            // The other segments are taken to have as many postings as the one with most terms.
            for (var postings = 0L; terms.Next(); postings += (long)terms.DocFreq * _sources.Length)
            {
                if (postings >= PostingsOfRange)
                {
                    bounds.Add(terms.Term.ToArray());
                    postings = 0;
                }
            }
        }

        return bounds;
    }

    private void Decode(byte[] start, byte[]? end, MergedTerms range)
    {
        range.Clear();
        var cursor = new MergeCursor(_sources, _field.Name, start);
        while (cursor.Next() && (end is null || cursor.Term.SequenceCompareTo(end) < 0))
        {
            if (cursor.DocFreq > _options.MaxDocsAhead)
            {
                range.Leave(cursor.Term);
                continue;
            }

            var isNew = true;
            for (var i = 0; i < cursor.Count; i++)
            {
                var (docs, source) = cursor.Postings(i, _flags);
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NoMoreDocs; doc = docs.NextDoc())
                {
                    if (isNew)
                    {
                        range.Batch.AddTerm(cursor.Term);
                        isNew = false;
                    }

                    range.Batch.AddDoc(docs, source.Map(doc), _field.IndexOptions);
                }
            }
        }

        range.EndPart();
    }

    private void Write(FieldsConsumer fields, MergedTerms range)
    {
        for (var part = 0; part < range.Parts.Count; part++)
        {
            var (first, end) = (part == 0 ? 0 : range.Parts[part - 1].EndTerm, range.Parts[part].EndTerm);
            if (end > first)
            {
                _consumer ??= fields.AddField(_field);
                var (docs, occurrences) = range.Batch.WriteTo(_consumer, _field.IndexOptions, first, end);
                _sumDocFreq += docs;
                _sumTotalTermFreq += occurrences;
            }

            if (range.Parts[part].Left is { } left)
            {
                var cursor = new MergeCursor(_sources, _field.Name, left);
                cursor.Next();
                Stream(fields, cursor);
            }
        }

        foreach (var doc in _docsWithTerms is null ? [] : range.Batch.Docs)
        {
            _docsWithTerms!.Set(doc);
        }
    }

    /// <summary>Writes the current term, document by document.</summary>
    private void Stream(FieldsConsumer fields, MergeCursor cursor)
    {
        PostingsConsumer? postings = null;
        var docFreq = 0;
        long totalTermFreq = 0;
        for (var i = 0; i < cursor.Count; i++)
        {
            var (docs, source) = cursor.Postings(i, _flags);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NoMoreDocs; doc = docs.NextDoc())
            {
                _consumer ??= fields.AddField(_field);
                postings ??= _consumer.StartTerm(cursor.Term);
                totalTermFreq += Copy(docs, source.Map(doc), postings);
                docFreq++;
            }
        }

        if (postings is not null)
        {
            _consumer!.FinishTerm(cursor.Term, docFreq, _field.HasFreqs ? totalTermFreq : -1);
            _sumDocFreq += docFreq;
            _sumTotalTermFreq += totalTermFreq;
        }
    }

    private int Copy(PostingsEnum docs, int doc, PostingsConsumer target)
    {
        _docsWithTerms?.Set(doc);
        var freq = docs.Freq;
        target.StartDoc(doc, _field.HasFreqs ? freq : -1);
        for (var left = _field.HasPositions ? freq : 0; left > 0; left--)
        {
            var position = docs.NextPosition();
            target.AddPosition(position, docs.StartOffset, docs.EndOffset);
        }

        target.FinishDoc();
        return freq;
    }
}
