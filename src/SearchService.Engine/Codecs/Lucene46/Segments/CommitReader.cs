using System.Globalization;
using SearchService.Engine.Codecs.Checksums;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Finds and reads commits; see <see cref="CommitFormat"/>.</summary>
internal static class CommitReader
{
    /// <summary>The generation of the last commit in the folder, -1 for none.</summary>
    public static long LastGeneration(Directory directory)
    {
        long last = -1;
        foreach (var name in directory.ListAll())
        {
            if (CommitFormat.TryParse(name, out var generation))
            {
                last = Math.Max(last, generation);
            }
        }

        return last;
    }

    /// <summary>The generation that segments.gen has, checksum verified; -1 where the file is absent.</summary>
    public static long NotedGeneration(Directory directory)
    {
        if (!directory.FileExists(CommitFormat.GenerationFile))
        {
            return -1;
        }

        using var input = directory.OpenInput(CommitFormat.GenerationFile);
        CodecFraming.VerifyChecksum(input);
        var mark = input.ReadInt32();
        var first = input.ReadInt64();
        var second = input.ReadInt64();
        return mark == CommitFormat.GenerationMark && first == second
            ? first
            : throw input.Corrupt($"expected {CommitFormat.GenerationMark} and a number twice, found {mark}, {first} and {second}");
    }

    /// <summary>Reads a commit and the .si files of its segments; the checksums of these and of the deletions are always verified.</summary>
    public static IndexCommit Read(Directory directory, long generation)
    {
        using var input = directory.OpenInput(CommitFormat.FileName(generation));
        CodecFraming.VerifyChecksum(input);
        CodecFraming.CheckHeader(input, CommitFormat.Codec, CommitFormat.Version, CommitFormat.Version);
        var version = input.ReadInt64();
        var counter = input.ReadInt32();
        var count = input.ReadInt32();
        if (count < 0 || count > input.Length)
        {
            throw input.Corrupt($"{count} segments");
        }

        var segments = new SegmentCommit[count];
        for (var i = 0; i < count; i++)
        {
            segments[i] = ReadListed(directory, input);
        }

        var userData = input.ReadStringMap();
        userData.Remove(ContentChecksum.Key, out var stamp);
        var commit = new IndexCommit
        {
            Generation = generation,
            Version = version,
            NameCounter = counter,
            Segments = segments,
            UserData = userData,
        };
        RequireStamp(directory, commit, stamp);
        return commit;
    }

    /// <summary>Refuses a commit whose segments or deletions have been exchanged for those of another index.</summary>
    private static void RequireStamp(Directory directory, IndexCommit commit, string? stamp)
    {
        var isOwn = stamp is not null && stamp.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{commit.Generation}:"), StringComparison.Ordinal);
        if (isOwn && commit.ContentStamp(directory) is var found && found != stamp)
        {
            throw new CorruptIndexException(
                $"checksum of segments and deletions: expected {stamp}, found {found}; a .si or .del file is of another index", CommitFormat.FileName(commit.Generation), 0);
        }
    }

    private static SegmentCommit ReadListed(Directory directory, IndexInput input)
    {
        try
        {
            var segment = ReadSegment(directory, input);
            if (segment.DeletionsFile is { } deletions)
            {
                using var file = directory.OpenInput(deletions);
                CodecFraming.VerifyChecksum(file);
            }

            return segment;
        }
        catch (FileNotFoundException missing)
        {
            throw new CorruptIndexException($"{input.Name} lacks a file: {missing.Message}", missing.FileName ?? input.Name, 0, missing);
        }
    }

    private static SegmentCommit ReadSegment(Directory directory, IndexInput input)
    {
        var name = input.ReadString();
        var codec = input.ReadString();
        var deletionGeneration = input.ReadInt64();
        var deletedCount = input.ReadInt32();
        var fieldsGeneration = input.ReadInt64();
        var updates = input.ReadInt32();
        if (codec != Lucene46Codec.Name || fieldsGeneration != -1 || updates != 0)
        {
            throw new NotSupportedException(
                $"Segment {name} of {input.Name} has codec {codec} and {updates} updates of columns (generation {fieldsGeneration}); "
                + $"only {Lucene46Codec.Name} without updates is read.");
        }

        using var file = directory.OpenInput($"{name}.{SegmentInfoFormat.Extension}");
        CodecFraming.VerifyChecksum(file);
        var info = SegmentInfoReader.Read(file, name);
        if (deletedCount < 0 || deletedCount > info.DocCount || (deletedCount > 0 && deletionGeneration < 1))
        {
            throw input.Corrupt($"{deletedCount} of {info.DocCount} documents of {name} deleted, generation {deletionGeneration}");
        }

        return new SegmentCommit(info, deletionGeneration, deletedCount);
    }
}
