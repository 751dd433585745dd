using SearchService.Engine.Codecs.Checksums;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Writes commits; see <see cref="CommitFormat"/>.</summary>
internal static class CommitWriter
{
    /// <summary>Writes a commit so that it is there wholly or not at all: under another name, synced, then renamed.</summary>
    /// <remarks>The files that the commit names must be on stable storage already. A reader finds it once this returns.</remarks>
    public static void Write(Directory directory, IndexCommit commit)
    {
        var name = CommitFormat.FileName(commit.Generation);
        var pending = CommitFormat.PendingPrefix + name;
        using (var output = Create(directory, pending))
        {
            WriteBody(output, directory, commit);
        }

        directory.Sync([pending]);
        directory.SyncMetadata();
        directory.Rename(pending, name);
        directory.SyncMetadata();
    }

    /// <summary>Notes the generation in segments.gen.</summary>
    public static void NoteGeneration(Directory directory, long generation)
    {
        const string Pending = CommitFormat.PendingPrefix + CommitFormat.GenerationFile;
        using (var output = Create(directory, Pending))
        {
            output.WriteInt32(CommitFormat.GenerationMark);
            output.WriteInt64(generation);
            output.WriteInt64(generation);
            CodecFraming.WriteFooter(output);
        }

        directory.Sync([Pending]);
        directory.Rename(Pending, CommitFormat.GenerationFile);
    }

    private static void WriteBody(IndexOutput output, Directory directory, IndexCommit commit)
    {
        CodecFraming.WriteHeader(output, CommitFormat.Codec, CommitFormat.Version);
        output.WriteInt64(commit.Version);
        output.WriteInt32(commit.NameCounter);
        output.WriteInt32(commit.Segments.Count);
        foreach (var segment in commit.Segments)
        {
            output.WriteString(segment.Info.Name);
            output.WriteString(Lucene46Codec.Name);
            output.WriteInt64(segment.DeletionGeneration);
            output.WriteInt32(segment.DeletedCount);
            output.WriteInt64(-1);
            output.WriteInt32(0);
        }

        output.WriteStringMap(new Dictionary<string, string>(commit.UserData) { [ContentChecksum.Key] = commit.ContentStamp(directory) });
        CodecFraming.WriteFooter(output);
    }

    private static IndexOutput Create(Directory directory, string name)
    {
        // What a crash left under this name was never a commit.
        if (directory.FileExists(name))
        {
            directory.Delete(name);
        }

        return directory.CreateOutput(name);
    }
}
