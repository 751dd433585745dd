using System.Globalization;
using SearchService.Engine.Codecs.Checksums;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>The state of an index at one commit.</summary>
internal sealed record IndexCommit
{
    /// <summary>The N of segments_N.</summary>
    public required long Generation { get; init; }

    /// <summary>Counts the changes of the index.</summary>
    public required long Version { get; init; }

    /// <summary>The number that the next new segment gets.</summary>
    public required int NameCounter { get; init; }

    /// <summary>The segments, in the order of their documents.</summary>
    public required IReadOnlyList<SegmentCommit> Segments { get; init; }

    /// <summary>What the committer wrote beside it.</summary>
    public IReadOnlyDictionary<string, string> UserData { get; init; } = new Dictionary<string, string>();

    /// <summary>The generation, and one number for what its lists of files and its deletions hold.</summary>
    /// <remarks>Other writers carry user data over from one commit to the next; the generation tells that it is not theirs.</remarks>
    public string ContentStamp(Store.Directory directory) =>
        string.Create(CultureInfo.InvariantCulture, $"{Generation}:{ContentChecksum.Text(ContentChecksum.Of(directory, Segments.SelectMany(segment => segment.Listed)))}");

    /// <summary>The files of the commit, segments_N itself included.</summary>
    public IEnumerable<string> Files => Segments.SelectMany(segment => segment.Files).Append(CommitFormat.FileName(Generation));
}
