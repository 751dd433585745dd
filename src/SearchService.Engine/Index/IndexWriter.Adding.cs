using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Index.Writing;

namespace SearchService.Engine.Index;

public sealed partial class IndexWriter
{
    private readonly List<DocumentInverter> _inverters = [];
    private readonly Stack<DocumentInverter> _freeInverters = [];
    private SegmentBuffer? _buffer;
    private int _adders;
    private int _waiting;

    /// <summary>Adds a document and, where a field is given, deletes those before it that have the term.</summary>
    private void Add(Document document, string? field, byte[] term)
    {
        var inverter = StartAdding(document);
        var isInverted = false;
        try
        {
            inverter.Invert(document.AsSpan());
            isInverted = true;
        }
        catch (Exception error)
        {
            _failure = error;
            throw;
        }
        finally
        {
            EndAdding(isInverted ? inverter : null, field, term);
        }
    }

    /// <summary>Checks a document against the fields of the index and takes an inverter for it.</summary>
    private DocumentInverter StartAdding(Document document)
    {
        lock (_gate)
        {
            while (_waiting > 0)
            {
                Monitor.Wait(_gate);
            }

            EnsureUsable();
            _schemas.Add(document.AsSpan());
            if (!_freeInverters.TryPop(out var inverter))
            {
                inverter = new DocumentInverter(_schemas);
                _inverters.Add(inverter);
            }

            _adders++;
            return inverter;
        }
    }

    /// <summary>Gives the document its place behind all others and the inverter back; null where the document could not be inverted.</summary>
    private void EndAdding(DocumentInverter? inverter, string? field, byte[] term)
    {
        lock (_gate)
        {
            _adders--;
            if (_waiting > 0)
            {
                Monitor.PulseAll(_gate);
            }

            if (inverter is null || _failure is not null || _disposed)
            {
                return;
            }

            try
            {
                if (field is not null)
                {
                    NoteDeletion(field, term);
                }

                _buffer ??= new SegmentBuffer(_directory, NewSegmentName(), _schemas);
                _buffer.Add(inverter);
                _freeInverters.Push(inverter);
                if (IsFull && _waiting == 0)
                {
                    WaitForAdders();
                    FlushAndMerge();
                }
            }
            catch (Exception error)
            {
                _failure = error;
                throw;
            }
        }
    }

    /// <summary>Whether the documents in memory are to become a segment.</summary>
    private bool IsFull
    {
        get
        {
            var size = _deletionBytes;
            foreach (var inverter in _inverters)
            {
                size += inverter.Size;
            }

            return _buffer!.DocCount >= _options.MaxBufferedDocs || size >= (long)_options.MemoryBudgetMegabytes << 20;
        }
    }

    /// <summary>Waits, with the gate held, until no thread is about to add a document; new ones wait until the gate is free again.</summary>
    private void WaitForAdders()
    {
        _waiting++;
        while (_adders > 0)
        {
            Monitor.Wait(_gate);
        }

        _waiting--;
        if (_waiting == 0)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void FlushAndMerge()
    {
        FlushBuffer();
        ApplyDeletions();
        MergeSome();
    }

    private void FlushBuffer()
    {
        if (_buffer is not { DocCount: > 0 } buffer)
        {
            return;
        }

        var info = buffer.Write(_inverters, _options.UseCompoundFile, _options.MaxThreads);
        buffer.Dispose();
        _buffer = null;
        _inverters.ForEach(inverter => inverter.Reset());
        _segments.Add(new WriterSegment(_directory, new SegmentCommit(info, -1, 0)));
        ApplyDeletionsToFlushed(_segments[^1]);
        _changed = true;
    }

    private void CloseBuffer()
    {
        try
        {
            _buffer?.Dispose();
        }
        catch (IOException) when (_failure is not null)
        {
            // The disk failed before, and that has been reported; what is left in the buffers is not wanted any more.
        }

        _buffer = null;
    }
}
