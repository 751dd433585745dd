namespace SearchService.Engine.Index.Writing;

/// <summary>Walks over the terms of one field in several segments at once, in byte order. For one thread.</summary>
internal sealed class MergeCursor
{
    private readonly List<Source> _sources = [];
    private readonly List<Source> _current = [];
    private byte[] _term = new byte[256];
    private int _length;

    /// <summary>Stands before the first term that is not below <paramref name="start"/>.</summary>
    public MergeCursor(IEnumerable<MergeSource> sources, string field, ReadOnlySpan<byte> start)
    {
        foreach (var source in sources)
        {
            if (source.Reader.Terms(field)?.Iterator() is { } terms
                && (start.IsEmpty ? terms.Next() : terms.SeekCeil(start) != SeekStatus.End))
            {
                _sources.Add(new Source(source, terms));
            }
        }
    }

    /// <summary>The current term.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>How many segments have it.</summary>
    public int Count => _current.Count;

    /// <summary>In how many documents it is, deleted ones included.</summary>
    public long DocFreq
    {
        get
        {
            var sum = 0L;
            foreach (var source in _current)
            {
                sum += source.Terms.DocFreq;
            }

            return sum;
        }
    }

    /// <summary>Moves to the next term; false at the end.</summary>
    public bool Next()
    {
        foreach (var source in _current)
        {
            if (!source.Terms.Next())
            {
                _sources.Remove(source);
            }
        }

        _current.Clear();
        if (_sources.Count == 0)
        {
            return false;
        }

        var least = _sources[0];
        foreach (var source in _sources)
        {
            var order = source == least ? 0 : source.Terms.Term.SequenceCompareTo(least.Terms.Term);
            if (order < 0)
            {
                _current.Clear();
                least = source;
            }

            if (order <= 0)
            {
                _current.Add(source);
            }
        }

        Copy(least.Terms.Term);
        return true;
    }

    /// <summary>The live documents of the current term in the i-th of its segments, valid until the next call for that segment.</summary>
    public (PostingsEnum Docs, MergeSource Source) Postings(int i, PostingsFlags flags)
    {
        var source = _current[i];
        source.Docs = source.Terms.Postings(flags, source.Docs);
        return (source.Docs, source.Merged);
    }

    /// <summary>Keeps the term while the cursors of the segments move on.</summary>
    private void Copy(ReadOnlySpan<byte> term)
    {
        if (term.Length > _term.Length)
        {
            _term = new byte[2 * term.Length];
        }

        term.CopyTo(_term);
        _length = term.Length;
    }

    private sealed class Source(MergeSource merged, TermsEnum terms)
    {
        public MergeSource Merged => merged;

        public TermsEnum Terms => terms;

        public PostingsEnum? Docs { get; set; }
    }
}
