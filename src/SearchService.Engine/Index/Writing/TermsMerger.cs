using SearchService.Engine.Codecs;

namespace SearchService.Engine.Index.Writing;

/// <summary>Merges the terms of one field from several segments, in byte order.</summary>
internal sealed class TermsMerger
{
    private readonly FieldInfo _field;
    private readonly List<Cursor> _cursors = [];
    private readonly DocBits _docsWithTerms;
    private readonly PostingsFlags _flags;
    private byte[] _term = new byte[256];
    private long _sumDocFreq;
    private long _sumTotalTermFreq;

    public TermsMerger(FieldInfo field, IEnumerable<MergeSource> sources, int docCount)
    {
        _field = field;
        _docsWithTerms = new DocBits(docCount);
        _flags = field.HasOffsets ? PostingsFlags.Offsets
            : field.HasPositions ? PostingsFlags.Positions
            : field.HasFreqs ? PostingsFlags.Freqs
            : PostingsFlags.None;
        foreach (var source in sources)
        {
            if (source.Reader.Terms(field.Name)?.Iterator() is { } terms && terms.Next())
            {
                _cursors.Add(new Cursor(source, terms));
            }
        }
    }

    /// <summary>Writes the terms that have live documents; false, and nothing written, where there are none.</summary>
    public bool WriteTo(FieldsConsumer fields)
    {
        TermsConsumer? consumer = null;
        while (_cursors.Count > 0)
        {
            var term = LeastTerm();
            PostingsConsumer? postings = null;
            var docFreq = 0;
            long totalTermFreq = 0;
            for (var i = 0; i < _cursors.Count; i++)
            {
                var cursor = _cursors[i];
                if (!cursor.Terms.Term.SequenceEqual(term))
                {
                    continue;
                }

                var docs = cursor.Docs = cursor.Terms.Postings(_flags, cursor.Docs);
                for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NoMoreDocs; doc = docs.NextDoc())
                {
                    consumer ??= fields.AddField(_field);
                    postings ??= consumer.StartTerm(term);
                    totalTermFreq += Copy(docs, cursor.Source.Map(doc), postings);
                    docFreq++;
                }

                if (!cursor.Terms.Next())
                {
                    _cursors.RemoveAt(i--);
                }
            }

            if (postings is not null)
            {
                consumer!.FinishTerm(term, docFreq, _field.HasFreqs ? totalTermFreq : -1);
                _sumDocFreq += docFreq;
                _sumTotalTermFreq += totalTermFreq;
            }
        }

        consumer?.Finish(_field.HasFreqs ? _sumTotalTermFreq : -1, _sumDocFreq, _docsWithTerms.CountSet());
        return consumer is not null;
    }

    private ReadOnlySpan<byte> LeastTerm()
    {
        var least = _cursors[0].Terms.Term;
        for (var i = 1; i < _cursors.Count; i++)
        {
            var term = _cursors[i].Terms.Term;
            if (term.SequenceCompareTo(least) < 0)
            {
                least = term;
            }
        }

        // The cursors move on while the term is still needed.
        if (least.Length > _term.Length)
        {
            _term = new byte[2 * least.Length];
        }

        least.CopyTo(_term);
        return _term.AsSpan(0, least.Length);
    }

    private int Copy(PostingsEnum docs, int doc, PostingsConsumer target)
    {
        _docsWithTerms.Set(doc);
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

    private sealed class Cursor(MergeSource source, TermsEnum terms)
    {
        public MergeSource Source => source;

        public TermsEnum Terms => terms;

        public PostingsEnum? Docs { get; set; }
    }
}
