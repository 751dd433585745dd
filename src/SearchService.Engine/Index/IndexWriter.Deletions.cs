using SearchService.Engine.Index.Writing;

namespace SearchService.Engine.Index;

public sealed partial class IndexWriter
{
    /// <summary>About how much memory a deletion takes beside the bytes of its term.</summary>
    private const int DeletionSize = 64;

    private readonly List<Deletion> _deletions = [];
    private long _deletionBytes;

    private void NoteDeletion(string field, byte[] term)
    {
        _deletions.Add(new Deletion(field, term, _buffer?.DocCount ?? 0));
        _deletionBytes += term.Length + DeletionSize;
    }

    /// <summary>Deletes from the segment just flushed what was added before each deletion was asked for.</summary>
    private void ApplyDeletionsToFlushed(WriterSegment flushed)
    {
        foreach (var deletion in _deletions)
        {
            if (deletion.Limit > 0)
            {
                flushed.Delete(deletion.Field, deletion.Term, deletion.Limit);
            }
        }

        ApplyDeletions(_segments.Count - 1);
    }

    /// <summary>Deletes from all segments on disk; the buffer must be empty.</summary>
    private void ApplyDeletions() => ApplyDeletions(_segments.Count);

    private void ApplyDeletions(int segmentCount)
    {
        if (_deletions.Count == 0)
        {
            return;
        }

        for (var i = 0; i < segmentCount; i++)
        {
            foreach (var deletion in _deletions)
            {
                _segments[i].Delete(deletion.Field, deletion.Term, int.MaxValue);
            }
        }

        _deletions.Clear();
        _deletionBytes = 0;
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            if (_segments[i].LiveCount == 0)
            {
                _segments[i].Dispose();
                _segments.RemoveAt(i);
                _changed = true;
            }
        }
    }

    private readonly record struct Deletion(string Field, byte[] Term, int Limit);
}
