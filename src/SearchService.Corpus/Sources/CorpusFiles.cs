using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Lists the files of a data folder in ordinal order of their relative paths.</summary>
/// <remarks>Hidden files and folders and links to folders are passed over.</remarks>
internal static class CorpusFiles
{
    /// <summary>The relative paths with forward slashes; folders that cannot be read are reported.</summary>
    public static List<string> List(string root, ICorpusSink sink)
    {
        var files = new List<string>();
        Walk(root, "", files, sink);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Walk(string folder, string prefix, List<string> files, ICorpusSink sink)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name[0] == '.')
                {
                    continue;
                }

                if (entry is FileInfo)
                {
                    files.Add(prefix + entry.Name);
                }
                else if (entry.LinkTarget is null)
                {
                    Walk(entry.FullName, $"{prefix}{entry.Name}/", files, sink);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            sink.Skipped(new SkippedSource(prefix.TrimEnd('/'), 0, $"The folder cannot be read: {e.Message}"));
        }
    }
}
