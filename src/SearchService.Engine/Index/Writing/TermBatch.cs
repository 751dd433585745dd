using SearchService.Engine.Codecs;

namespace SearchService.Engine.Index.Writing;

/// <summary>Some neighbouring terms with their postings, decoded: what one thread has prepared for the thread that writes.</summary>
internal sealed class TermBatch
{
    private byte[] _text = new byte[1 << 16];
    private int[] _textEnds = new int[1 << 10];
    private int[] _docEnds = new int[1 << 10];
    private int[] _docs = new int[1 << 14];
    private int[] _freqs = new int[1 << 14];
    private int[] _positions = [];
    private int[] _startOffsets = [];
    private int[] _endOffsets = [];
    private int _termCount;
    private int _textLength;
    private int _docCount;
    private int _positionCount;
    private int _positionsWritten;

    /// <summary>The number of terms.</summary>
    public int TermCount => _termCount;

    /// <summary>The documents of all terms.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, _docCount);

    /// <summary>Forgets all terms.</summary>
    public void Clear() => _termCount = _textLength = _docCount = _positionCount = 0;

    /// <summary>Begins a term.</summary>
    public void AddTerm(ReadOnlySpan<byte> text)
    {
        Reserve(ref _text, _textLength, text.Length);
        text.CopyTo(_text.AsSpan(_textLength));
        Reserve(ref _textEnds, _termCount, 1);
        Reserve(ref _docEnds, _termCount, 1);
        _textEnds[_termCount] = _textLength += text.Length;
        _docEnds[_termCount++] = _docCount;
    }

    /// <summary>Adds the document at which postings in memory are to the last term.</summary>
    /// <param name="postings">The postings, on a document.</param>
    /// <param name="doc">The number that the document gets.</param>
    /// <param name="options">What the field records.</param>
    public void AddDoc(ref BufferedPostings postings, int doc, IndexOptions options)
    {
        var freq = AddDoc(doc, postings.Freq);
        if (options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets)
        {
            var start = ReservePositions(freq, withOffsets: true);
            postings.ReadPositions(_positions.AsSpan(start, freq), _startOffsets.AsSpan(start, freq), _endOffsets.AsSpan(start, freq));
        }
        else if (options >= IndexOptions.DocsAndFreqsAndPositions)
        {
            var start = ReservePositions(freq, withOffsets: false);
            postings.ReadPositions(_positions.AsSpan(start, freq));
        }
    }

    /// <summary>Adds the document at which postings of a segment are to the last term.</summary>
    /// <param name="postings">The postings, on a document.</param>
    /// <param name="doc">The number that the document gets.</param>
    /// <param name="options">What the field records.</param>
    public void AddDoc(PostingsEnum postings, int doc, IndexOptions options)
    {
        var freq = AddDoc(doc, postings.Freq);
        if (options < IndexOptions.DocsAndFreqsAndPositions)
        {
            return;
        }

        var withOffsets = options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
        var at = ReservePositions(freq, withOffsets);
        for (var end = at + freq; at < end; at++)
        {
            _positions[at] = postings.NextPosition();
            if (withOffsets)
            {
                _startOffsets[at] = postings.StartOffset;
                _endOffsets[at] = postings.EndOffset;
            }
        }
    }

    /// <summary>Writes all terms and returns the sums of their documents and of their occurrences.</summary>
    public (long DocFreqs, long TotalTermFreqs) WriteTo(TermsConsumer consumer, IndexOptions options) =>
        WriteTo(consumer, options, 0, _termCount);

    /// <summary>Writes some of the terms; what lies before them must have been written.</summary>
    public (long DocFreqs, long TotalTermFreqs) WriteTo(TermsConsumer consumer, IndexOptions options, int start, int end)
    {
        var total = 0L;
        var (doc, textStart) = start == 0 ? (0, 0) : (_docEnds[start - 1], _textEnds[start - 1]);
        var (position, first) = (start == 0 ? 0 : _positionsWritten, doc);
        for (var term = start; term < end; term++)
        {
            var text = _text.AsSpan(textStart, _textEnds[term] - textStart);
            textStart = _textEnds[term];
            var postings = consumer.StartTerm(text);
            var firstDoc = doc;
            var occurrences = 0L;
            for (; doc < _docEnds[term]; doc++)
            {
                occurrences += _freqs[doc];
                WriteDoc(postings, doc, ref position, options);
            }

            consumer.FinishTerm(text, doc - firstDoc, options >= IndexOptions.DocsAndFreqs ? occurrences : -1);
            total += occurrences;
        }

        _positionsWritten = position;
        return (doc - first, total);
    }

    private int AddDoc(int doc, int freq)
    {
        Reserve(ref _docs, _docCount, 1);
        Reserve(ref _freqs, _docCount, 1);
        _docs[_docCount] = doc;
        _freqs[_docCount] = freq;
        _docEnds[_termCount - 1] = ++_docCount;
        return freq;
    }

    private void WriteDoc(PostingsConsumer postings, int doc, ref int position, IndexOptions options)
    {
        var freq = _freqs[doc];
        postings.StartDoc(_docs[doc], options >= IndexOptions.DocsAndFreqs ? freq : -1);
        if (options >= IndexOptions.DocsAndFreqsAndPositions)
        {
            var offsets = options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
            for (var end = position + freq; position < end; position++)
            {
                postings.AddPosition(_positions[position], offsets ? _startOffsets[position] : -1, offsets ? _endOffsets[position] : -1);
            }
        }

        postings.FinishDoc();
    }

    private int ReservePositions(int count, bool withOffsets)
    {
        Reserve(ref _positions, _positionCount, count);
        if (withOffsets)
        {
            Reserve(ref _startOffsets, _positionCount, count);
            Reserve(ref _endOffsets, _positionCount, count);
        }

        _positionCount += count;
        return _positionCount - count;
    }

    private static void Reserve<T>(ref T[] array, int used, int more)
    {
        if (more > array.Length - used)
        {
            Array.Resize(ref array, (int)Math.Min(Array.MaxLength, Math.Max(2L * array.Length, (long)used + more)));
        }
    }
}
