using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Deletions;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index;

/// <summary>The last commit of an index, as it was when it was opened.</summary>
/// <remarks>
/// Thread-safe. Who opens it holds one reference and gives it back by <see cref="Dispose"/>. Whoever may outlive that, such as
/// a search in another thread, takes a reference of its own with <see cref="TryIncRef"/> and returns it with
/// <see cref="DecRef"/>; the files stay mapped until the last one is back. A broken commit is an error: an older one is never
/// opened in its place.
/// </remarks>
public sealed class DirectoryReader : IndexReader, IDisposable
{
    private readonly Directory _directory;
    private readonly DirectoryReaderOptions _options;
    private readonly IndexCommit _commit;
    private readonly LeafContext[] _leaves;
    private readonly ReferenceCount _references = new();
    private int _disposed;

    private DirectoryReader(Directory directory, DirectoryReaderOptions options, IndexCommit commit, SegmentReader[] segments)
    {
        _directory = directory;
        _options = options;
        _commit = commit;
        _leaves = new LeafContext[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            _leaves[i] = new LeafContext(segments[i], i, MaxDoc);
            MaxDoc = checked(MaxDoc + segments[i].MaxDoc);
            NumDocs += segments[i].NumDocs;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LeafContext> Leaves => _leaves;

    /// <inheritdoc/>
    public override int MaxDoc { get; }

    /// <inheritdoc/>
    public override int NumDocs { get; }

    /// <summary>The number of the commit: the N of segments_N.</summary>
    public long Generation => _commit.Generation;

    /// <summary>What the committer wrote beside the commit.</summary>
    public IReadOnlyDictionary<string, string> UserData => _commit.UserData;

    /// <summary>Whether a commit is in the folder.</summary>
    public static bool IndexExists(Directory directory) => CommitReader.LastGeneration(directory) >= 0;

    /// <summary>Opens the last commit.</summary>
    /// <exception cref="FileNotFoundException">There is no commit.</exception>
    /// <exception cref="CorruptIndexException">A file of the commit is missing, cut off or changed.</exception>
    public static DirectoryReader Open(Directory directory, DirectoryReaderOptions? options = null) =>
        OpenLast(directory, options ?? new DirectoryReaderOptions(), null);

    /// <summary>Opens the last commit where it is not the one of <paramref name="reader"/>; otherwise returns null.</summary>
    /// <remarks>Files that both share are neither opened nor verified again. The old reader stays as it is.</remarks>
    public static DirectoryReader? OpenIfChanged(DirectoryReader reader) =>
        CommitReader.LastGeneration(reader._directory) == reader.Generation
            ? null
            : OpenLast(reader._directory, reader._options, reader);

    /// <summary>Reads every file of the commit from end to end and compares it with its checksum, whatever was verified before.</summary>
    /// <remarks>One pass over the bytes, in the thread that asks; searches go on meanwhile. The files must still be in the folder.</remarks>
    /// <exception cref="CorruptIndexException">A file is missing or broken.</exception>
    public void VerifyChecksums(CancellationToken cancellation = default)
    {
        foreach (var segment in _commit.Segments)
        {
            try
            {
                SegmentCore.VerifyFiles(_directory, segment.Info.Files.Concat(segment.Info.SideFiles.Where(_directory.FileExists)), cancellation);
                ReadDeletions(_directory, segment);
            }
            catch (FileNotFoundException missing)
            {
                throw new CorruptIndexException($"segment {segment.Info.Name} lacks a file: {missing.Message}", missing.FileName ?? segment.Info.Name, 0, missing);
            }
        }
    }

    /// <summary>Takes a reference; false when the last one is gone and the reader with it.</summary>
    public bool TryIncRef() => _references.TryIncrement();

    /// <summary>Gives a reference back; with the last one the files are closed.</summary>
    public void DecRef()
    {
        if (_references.Decrement())
        {
            foreach (var leaf in _leaves)
            {
                ((SegmentReader)leaf.Reader).Core.DecRef();
            }
        }
    }

    /// <summary>Gives the reference of the opener back; once, however often it is called.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            DecRef();
        }
    }

    private static DirectoryReader OpenLast(Directory directory, DirectoryReaderOptions options, DirectoryReader? old)
    {
        for (var generation = FindLast(directory); ;)
        {
            try
            {
                return OpenCommit(directory, options, old, CommitReader.Read(directory, generation));
            }
            catch (Exception error) when (error is CorruptIndexException or FileNotFoundException)
            {
                // A writer may have committed and removed this commit's files since the folder was listed. Only a newer commit
                // is a reason to try again.
                var newer = FindLast(directory);
                if (newer <= generation)
                {
                    throw error is FileNotFoundException missing
                        ? new CorruptIndexException($"commit {generation} lacks a file: {missing.Message}", missing.FileName ?? "", 0, missing)
                        : error;
                }

                generation = newer;
            }
        }
    }

    private static long FindLast(Directory directory)
    {
        // segments.gen is written after segments_N: read it first, and it is never ahead of a listing made later.
        var noted = CommitReader.NotedGeneration(directory);
        var last = CommitReader.LastGeneration(directory);
        if (last < noted)
        {
            throw new CorruptIndexException(
                $"the last commit is {noted}, but the newest in the folder is {last}", CommitFormat.FileName(noted), 0);
        }

        return last >= 0 ? last : throw new FileNotFoundException("There is no index here: no file segments_N.", CommitFormat.Prefix);
    }

    private static DirectoryReader OpenCommit(Directory directory, DirectoryReaderOptions options, DirectoryReader? old, IndexCommit commit)
    {
        var segments = new List<SegmentReader>(commit.Segments.Count);
        try
        {
            foreach (var segment in commit.Segments)
            {
                segments.Add(OpenSegment(directory, options, old, segment));
            }

            return new DirectoryReader(directory, options, commit, [.. segments]);
        }
        catch
        {
            segments.ForEach(segment => segment.Core.DecRef());
            throw;
        }
    }

    private static SegmentReader OpenSegment(Directory directory, DirectoryReaderOptions options, DirectoryReader? old, SegmentCommit segment)
    {
        var core = old?.Share(segment.Info) ?? new SegmentCore(directory, segment.Info, options.Verification);
        try
        {
            return new SegmentReader(core, ReadDeletions(directory, segment));
        }
        catch
        {
            core.DecRef();
            throw;
        }
    }

    internal static BitLiveDocs? ReadDeletions(Directory directory, SegmentCommit segment)
    {
        if (segment.DeletionsFile is not { } file)
        {
            return null;
        }

        using var input = directory.OpenInput(file);
        CodecFraming.VerifyChecksum(input);
        return DeletionsReader.Read(input, segment.Info.DocCount, segment.DeletedCount);
    }

    private SegmentCore? Share(SegmentInfo info)
    {
        foreach (var leaf in _leaves)
        {
            var core = ((SegmentReader)leaf.Reader).Core;
            if (core.Info.IsSameAs(info) && core.TryIncRef())
            {
                return core;
            }
        }

        return null;
    }
}
