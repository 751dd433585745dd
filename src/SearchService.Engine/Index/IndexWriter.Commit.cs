using System.Text.RegularExpressions;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Index.Writing;

namespace SearchService.Engine.Index;

public sealed partial class IndexWriter
{
    private readonly HashSet<string> _synced = new(StringComparer.Ordinal);
    private IndexCommit? _lastCommit;
    private long _nextGeneration;
    private long _version;
    private bool _changed;
    private bool _replaces;
    private int _firstOwnNumber;

    /// <summary>Makes all changes so far durable and visible to readers that open after it.</summary>
    /// <param name="userData">What to write beside the commit; null keeps what the last commit had.</param>
    /// <remarks>
    /// The files of the segments reach the disk before the list that names them, and the list appears by one rename: a crash
    /// at any moment leaves the last commit or this one. Without changes nothing is written.
    /// </remarks>
    public void Commit(IReadOnlyDictionary<string, string>? userData = null)
    {
        lock (_gate)
        {
            EnsureUsable();
            Guard(() => CommitChanges(userData));
        }
    }

    [GeneratedRegex("^(pending_segments.*|segments_[0-9a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CommitFileName();

    private void CommitChanges(IReadOnlyDictionary<string, string>? userData)
    {
        FlushBuffer();
        ApplyDeletions();
        MergeSome();
        foreach (var segment in _segments)
        {
            _changed |= segment.SaveDeletions();
        }

        if (!_changed && userData is null && _lastCommit is not null)
        {
            return;
        }

        var commit = new IndexCommit
        {
            Generation = _nextGeneration++,
            Version = ++_version,
            NameCounter = _nameCounter,
            Segments = [.. _segments.Select(segment => segment.Commit)],
            UserData = userData ?? _lastCommit?.UserData ?? new Dictionary<string, string>(),
        };
        SyncFiles(commit);
        CommitWriter.Write(_directory, commit);
        _lastCommit = commit;
        _changed = false;
        CommitWriter.NoteGeneration(_directory, commit.Generation);
        DeleteUnreferencedFiles();
    }

    private void SyncFiles(IndexCommit commit)
    {
        var files = commit.Segments.SelectMany(segment => segment.Files).ToHashSet(StringComparer.Ordinal);
        files.UnionWith(commit.Segments.Select(segment => segment.ImpactsFile).Where(_directory.FileExists));
        _directory.Sync(files.Where(file => !_synced.Contains(file)));
        _synced.Clear();
        _synced.UnionWith(files);
    }

    private void OpenLastCommit()
    {
        var generation = CommitReader.LastGeneration(_directory);
        _nextGeneration = Math.Max(1, generation + 1);
        if (generation >= 0 && _options.OpenMode == IndexOpenMode.CreateOrAppend)
        {
            _lastCommit = CommitReader.Read(_directory, generation);
            _version = _lastCommit.Version;
            _nameCounter = _lastCommit.NameCounter;
            foreach (var segment in _lastCommit.Segments)
            {
                _segments.Add(new WriterSegment(_directory, segment));
                _schemas.Add(_segments[^1].Core.Fields);
                _synced.UnionWith(segment.Files.Append(segment.ImpactsFile));
            }
        }

        _changed = _lastCommit is null;
        _replaces = generation >= 0 && _lastCommit is null;
        SkipUsedNames();
        DeleteUnreferencedFiles();
    }

    /// <summary>No name of a file that is there, of whatever origin, is given again.</summary>
    private void SkipUsedNames()
    {
        foreach (var file in _directory.ListAll())
        {
            _nameCounter = Math.Max(_nameCounter, SegmentNumber(file) + 1);
        }

        _firstOwnNumber = _nameCounter;
    }

    /// <summary>The number in the name of a file of a segment, -1 for other files.</summary>
    private static int SegmentNumber(ReadOnlySpan<char> file)
    {
        if (!file.StartsWith('_'))
        {
            return -1;
        }

        var name = file[1..];
        var end = name.IndexOfAny('.', '_');
        return end > 0 && Base36.TryParse(name[..end], out var number) && number < int.MaxValue ? (int)number : -1;
    }

    /// <summary>Deletes the files of index make that neither the last commit nor the segments at hand need.</summary>
    /// <remarks>A file that cannot be deleted, because a reader has it open on Windows, is tried again the next time.</remarks>
    private void DeleteUnreferencedFiles()
    {
        var needed = new HashSet<string>(_lastCommit?.Files ?? [], StringComparer.Ordinal);
        var segments = _segments.Select(segment => segment.Commit).Concat(_lastCommit?.Segments ?? []);
        needed.UnionWith(segments.SelectMany(segment => segment.Files.Append(segment.ImpactsFile)));
        var buffered = _buffer is null ? -1 : SegmentNumber(_buffer.Name + ".");
        foreach (var file in _directory.ListAll())
        {
            var number = SegmentNumber(file);
            var isOld = _replaces && _lastCommit is null && number < _firstOwnNumber;
            if (isOld || needed.Contains(file) || (number >= 0 ? number == buffered : !CommitFileName().IsMatch(file)))
            {
                continue;
            }

            try
            {
                _directory.Delete(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It stays until the next time; no commit names it.
            }
        }
    }
}
