using SearchService.Corpus.Model;

namespace SearchService.Linking.Terms;

/// <summary>The concepts of one or several TBX files.</summary>
/// <param name="Concepts">In the order of the files, these by name.</param>
/// <param name="Problems">What was wrong in them.</param>
public sealed record Termbase(IReadOnlyList<Concept> Concepts, IReadOnlyList<SkippedSource> Problems)
{
    /// <summary>What is worth a look though it is used: concepts that are there twice.</summary>
    public IReadOnlyList<SkippedSource> Remarks { get; init; } = [];

    /// <summary>What the files are called.</summary>
    public const string Extension = ".tbx";

    /// <summary>Where a data folder has them.</summary>
    public const string FolderName = "termbase";

    /// <summary>No concepts.</summary>
    public static Termbase Empty { get; } = new([], []);

    /// <summary>Reads one file, or all termbase files of a folder and the folders in it.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static Termbase Load(string path) => Load([path]);

    /// <summary>Reads files and folders as one termbase; concepts that are there twice are told across all of them.</summary>
    /// <exception cref="FileNotFoundException">One of them is not there.</exception>
    public static Termbase Load(IEnumerable<string> paths)
    {
        var concepts = new List<Concept>();
        var problems = new List<SkippedSource>();
        foreach (var file in paths.SelectMany(FilesOf))
        {
            using var stream = File.OpenRead(file);
            TbxReader.Read(stream, file, concepts, problems);
        }

        return new Termbase(concepts, problems) { Remarks = [.. RepeatedConcepts.In(concepts)] };
    }

    private static string[] FilesOf(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, '*' + Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : File.Exists(path) ? [path] : throw new FileNotFoundException($"There is no termbase at {path}.", path);
}
