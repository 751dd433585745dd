using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Index.Checking;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index;

/// <summary>Reads an index from end to end and compares everything with everything.</summary>
/// <remarks>
/// Checksums and framing of all files; every posting, with its counts and order; every stored document; every norm and every
/// value of a column; the impacts beside a segment, where there are any, though a search goes without them. It goes on behind a problem as far as the segments are independent, changes nothing, and needs no lock.
/// </remarks>
public static class IndexChecker
{
    /// <summary>Checks the last commit. What is broken is in the report; only a missing folder or file right is an exception.</summary>
    public static IndexCheckReport Check(Directory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var problems = new List<string>();
        var segments = new List<SegmentCheck>();
        IndexCommit? commit = null;
        Attempt(problems, "commit", () => commit = ReadCommit(directory, problems));
        foreach (var segment in commit?.Segments ?? [])
        {
            Attempt(problems, segment.Info.Name, () => segments.Add(CheckSegment(directory, segment, problems)));
        }

        return new IndexCheckReport { Generation = commit?.Generation ?? -1, Segments = segments, Problems = problems };
    }

    private static IndexCommit ReadCommit(Directory directory, List<string> problems)
    {
        var last = CommitReader.LastGeneration(directory);
        Attempt(problems, CommitFormat.GenerationFile, () =>
        {
            if (CommitReader.NotedGeneration(directory) is var noted && noted > last)
            {
                problems.Add($"{CommitFormat.GenerationFile}: notes commit {noted}, but the newest in the folder is {last}");
            }
        });
        return last >= 0
            ? CommitReader.Read(directory, last)
            : throw new CorruptIndexException("there is no index here: no file segments_N", CommitFormat.Prefix, 0);
    }

    private static SegmentCheck CheckSegment(Directory directory, SegmentCommit segment, List<string> problems)
    {
        var core = new SegmentCore(directory, segment.Info, verifyChecksums: true);
        try
        {
            // Deleted documents still have postings and values, and these must be right as well.
            var walk = new SegmentWalk(new SegmentReader(core, null));
            Attempt(problems, segment.DeletionsFile ?? segment.Info.Name, () => DirectoryReader.ReadDeletions(directory, segment));
            Attempt(problems, $"{segment.Info.Name}, stored fields", walk.WalkStored);
            foreach (var field in core.Fields)
            {
                Attempt(problems, $"{segment.Info.Name}, field {field.Name}, norms", () => walk.WalkNorms(field));
                Attempt(problems, $"{segment.Info.Name}, field {field.Name}, column", () => walk.WalkColumn(field));
                Attempt(problems, $"{segment.Info.Name}, field {field.Name}, postings", () => walk.WalkTerms(field));
            }

            Attempt(problems, $"{segment.Info.Name}, impacts", () => new ImpactsWalk(new SegmentReader(core, null), directory).Walk());
            return new SegmentCheck(
                segment.Info.Name, segment.Info.DocCount, segment.DeletedCount, core.Fields.Count,
                walk.Terms, walk.Postings, walk.Positions, walk.StoredValues, walk.ColumnValues);
        }
        finally
        {
            core.DecRef();
        }
    }

    private static void Attempt(List<string> problems, string place, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever a broken file makes the readers throw is a finding.
            problems.Add($"{place}: {error.Message}");
        }
    }
}
