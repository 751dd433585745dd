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
        Reserve(ref _docs, _docCount, 1);
        Reserve(ref _freqs, _docCount, 1);
        _docs[_docCount] = doc;
        _freqs[_docCount] = postings.Freq;
        _docEnds[_termCount - 1] = ++_docCount;
        if (options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets)
        {
            var start = ReservePositions(postings.Freq, withOffsets: true);
            postings.ReadPositions(
                _positions.AsSpan(start, postings.Freq), _startOffsets.AsSpan(start, postings.Freq), _endOffsets.AsSpan(start, postings.Freq));
        }
        else if (options >= IndexOptions.DocsAndFreqsAndPositions)
        {
            var start = ReservePositions(postings.Freq, withOffsets: false);
            postings.ReadPositions(_positions.AsSpan(start, postings.Freq));
        }
    }

    /// <summary>Writes all terms and returns the sums of their documents and of their occurrences.</summary>
    public (long DocFreqs, long TotalTermFreqs) WriteTo(TermsConsumer consumer, IndexOptions options)
    {
        var total = 0L;
        for (int term = 0, doc = 0, position = 0, textStart = 0; term < _termCount; term++)
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

        return (_docCount, total);
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
