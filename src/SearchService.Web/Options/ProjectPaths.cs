using Microsoft.Extensions.Options;

namespace SearchService.Web.Options;

/// <summary>The index folder and the data as full paths.</summary>
public sealed class ProjectPaths
{
    private const string Solution = "SearchService.sln";

    /// <summary>Resolves the settings against the folder that the service runs from.</summary>
    public ProjectPaths(IOptions<IndexOptions> options, IHostEnvironment environment)
    {
        Root = FindRoot(environment.ContentRootPath) ?? Directory.GetCurrentDirectory();
        IndexFolder = Full(options.Value.Folder);
        Data = [.. options.Value.Data
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Full)];
        Models = options.Value.Models.Length == 0 ? null : Full(options.Value.Models);
    }

    /// <summary>Where relative paths start.</summary>
    public string Root { get; }

    /// <summary>The index folder.</summary>
    public string IndexFolder { get; }

    /// <summary>Data folders and JSON Lines files.</summary>
    public IReadOnlyList<string> Data { get; }

    /// <summary>The folder with models to build with, or null.</summary>
    public string? Models { get; }

    private string Full(string path) => Path.GetFullPath(path, Root);

    private static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
