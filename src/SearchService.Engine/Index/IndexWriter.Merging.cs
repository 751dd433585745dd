using SearchService.Engine.Index.Writing;

namespace SearchService.Engine.Index;

public sealed partial class IndexWriter
{
    /// <summary>Merges until there are at most so many segments, each without deleted documents.</summary>
    public void ForceMerge(int maxSegments = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        Alone(() =>
        {
            FlushBuffer();
            ApplyDeletions();
            MergeDownTo(maxSegments);
        });
    }

    private void MergeDownTo(int maxSegments)
    {
        if (maxSegments == 1 && _segments.Count > 1)
        {
            Merge(0, _segments.Count);
        }

        while (_segments.Count > maxSegments)
        {
            Merge(MergePolicy.FindLightestPair(_segments.ConvertAll(segment => segment.Size)), 2);
        }

        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].LiveCount < _segments[i].Info.DocCount)
            {
                Merge(i, 1);
            }
        }
    }

    private void MergeSome()
    {
        while (_segments.Count >= _options.MergeFactor)
        {
            var sizes = _segments.ConvertAll(segment => segment.Size);
            var start = MergePolicy.FindWindow(sizes, _options.MergeFactor, (long)_options.MaxMergedMegabytes << 20);
            if (start < 0)
            {
                return;
            }

            Merge(start, _options.MergeFactor);
        }
    }

    private void Merge(int start, int count)
    {
        var sources = _segments.GetRange(start, count);
        using var builder = new SegmentBuilder(_directory, NewSegmentName());
        var merger = new SegmentMerger(builder, sources.Select(source => (source.Core, source.LiveDocs())), _schemas);
        var info = merger.Write(_options);
        sources.ForEach(source => source.Dispose());
        _segments.RemoveRange(start, count);
        _segments.Insert(start, new WriterSegment(_directory, new Codecs.Lucene46.Segments.SegmentCommit(info, -1, 0)));
        _changed = true;
        DeleteUnreferencedFiles();
    }
}
