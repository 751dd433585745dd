using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Deletions;
using SearchService.Engine.Codecs.Lucene46.Segments;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>A segment as its writer sees it: deletions may grow and are saved with the next commit.</summary>
internal sealed class WriterSegment(Directory directory, SegmentCommit commit) : IDisposable
{
    private SegmentCore? _core;
    private DocBits? _live;
    private bool _changed;
    private long _nextGeneration = Math.Max(1, commit.DeletionGeneration + 1);

    /// <summary>The segment and its deletions as they were last saved.</summary>
    public SegmentCommit Commit { get; private set; } = commit;

    public SegmentInfo Info => Commit.Info;

    /// <summary>The number of live documents.</summary>
    public int LiveCount { get; private set; } = commit.Info.DocCount - commit.DeletedCount;

    /// <summary>The bytes of all files, scaled down by what is deleted.</summary>
    public long Size => Info.DocCount == 0 ? 0
        : (long)(Info.Files.Sum(directory.FileLength) * ((double)LiveCount / Info.DocCount));

    /// <summary>The open files.</summary>
    public SegmentCore Core => _core ??= new SegmentCore(directory, Info, ChecksumVerification.WhenTouched);

    /// <summary>The live documents as they are now, null for all.</summary>
    public BitLiveDocs? LiveDocs()
    {
        LoadLive();
        return _live is null ? null : new BitLiveDocs(_live.Copy());
    }

    /// <summary>Deletes the documents with a term whose numbers are below a limit.</summary>
    public void Delete(string field, ReadOnlySpan<byte> term, int limit)
    {
        if (Core.Terms?.Terms(field, null)?.Iterator() is not { } terms || !terms.SeekExact(term))
        {
            return;
        }

        LoadLive();
        var docs = terms.Postings(PostingsFlags.None);
        for (var doc = docs.NextDoc(); doc < limit; doc = docs.NextDoc())
        {
            _live ??= DocBits.AllSet(Info.DocCount);
            if (_live.Clear(doc))
            {
                LiveCount--;
                _changed = true;
            }
        }
    }

    /// <summary>Writes the deletions of a new generation, where there are new ones.</summary>
    public bool SaveDeletions()
    {
        if (!_changed)
        {
            return false;
        }

        var generation = _nextGeneration++;
        DeletionsWriter.Write(directory, DeletionsFormat.FileName(Info.Name, generation), _live!);
        Commit = new SegmentCommit(Info, generation, Info.DocCount - LiveCount);
        _changed = false;
        return true;
    }

    public void Dispose()
    {
        _core?.DecRef();
        _core = null;
    }

    private void LoadLive()
    {
        if (_live is null && LiveCount < Info.DocCount)
        {
            _live = DirectoryReader.ReadDeletions(directory, Commit)!.Bits.Copy();
        }
    }
}
