using System.Globalization;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Reads data folders and files and streams what they hold: works, loose texts, ready provisions.</summary>
/// <remarks>
/// A folder with a work.yaml is a work with one file for each language (kk.md, ru.txt); any other .txt and .md file is a text
/// without metadata; .jsonl and .ndjson files are ready provisions. README, LICENSE and NOTICE files are no documents, files of
/// other formats are passed over, except those of word processors and the like, which are reported. The order is that of the paths
/// given and inside a folder ordinal. At any time one work is held. What is wrong with a file or record goes to the sink and never
/// stops the others. Not thread-safe.
/// </remarks>
public sealed class CorpusReader
{
    private static readonly HashSet<string> s_foreignFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".rtf", ".odt", ".html", ".htm", ".xml", ".epub", ".xls", ".xlsx",
    };

    private readonly IReadOnlyList<string> _paths;
    private readonly CorpusOptions _options;
    private readonly ICorpusSink _sink;
    private readonly WorkFolderReader _works;
    private readonly LooseTextReader _texts;
    private readonly LooseVersionReader _versions;
    private readonly Dictionary<string, string> _textFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _workIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _provisionIds = new(StringComparer.Ordinal);
    private Stream? _lines;
    private long _bytesRead;

    /// <summary>Creates a reader of folders and files.</summary>
    /// <param name="paths">Data folders, or single .jsonl, .txt and .md files.</param>
    /// <param name="sink">Hears repairs, inferences and skipped sources.</param>
    /// <param name="options">The limits; null for the usual ones.</param>
    public CorpusReader(IReadOnlyList<string> paths, ICorpusSink sink, CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(sink);
        _paths = paths;
        _sink = sink;
        _options = options ?? new CorpusOptions();
        var expressions = new ExpressionReader(sink);
        _works = new WorkFolderReader(_options, sink, expressions);
        _texts = new LooseTextReader(_options, sink, expressions);
        _versions = new LooseVersionReader(_texts, _options.Versions);
    }

    /// <summary>How many bytes of the sources are behind the last item, passed-over files included; to tell how far reading is.</summary>
    public long BytesRead => _bytesRead + (_lines is { CanSeek: true } ? _lines.Position : 0);

    /// <summary>The size in bytes of all files that <see cref="Read"/> goes through.</summary>
    public long CountBytes() => _paths.Sum(path => Directory.Exists(path)
        ? CorpusFiles.List(path, new CorpusReport()).Sum(file => SizeOf(path, file))
        : SizeOf("", path));

    /// <summary>Everything there is, read while it is enumerated.</summary>
    public IEnumerable<CorpusItem> Read() => Folders(_sink).SelectMany(folder => ReadFiles(folder.Root, folder.Files, withLines: true));

    /// <summary>The works and texts alone; bulk files are passed over.</summary>
    public IEnumerable<WorkItem> ReadWorks() => Folders(_sink).SelectMany(folder => ReadFiles(folder.Root, folder.Files, withLines: false)).OfType<WorkItem>();

    /// <summary>The languages of the texts without metadata, and whether there are works with metadata: as far as the beginnings of the texts tell.</summary>
    /// <remarks>Reads a few KB of each text.</remarks>
    public (IReadOnlySet<string> Languages, bool HasWorks) Survey()
    {
        var languages = new HashSet<string>(StringComparer.Ordinal);
        var hasWorks = false;
        foreach (var (root, files) in Folders(new CorpusReport()))
        {
            var works = WorkFolders(files);
            hasWorks |= works.Count > 0;
            languages.UnionWith(files.Where(file => !works.Contains(FolderOf(file)) && IsText(file))
                .Select(file => LooseTextReader.LanguageAtStart(Path.Combine(root, file))).OfType<string>());
        }

        return (languages, hasWorks);
    }

    private IEnumerable<(string Root, List<string> Files)> Folders(ICorpusSink sink)
    {
        foreach (var path in _paths)
        {
            if (!Path.Exists(path))
            {
                sink.Skipped(new SkippedSource(path, 0, "There is no such file or folder."));
                continue;
            }

            var isFolder = Directory.Exists(path);
            yield return (
                isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!, isFolder ? CorpusFiles.List(path, sink) : [Path.GetFileName(path)]);
        }
    }

    private static HashSet<string> WorkFolders(List<string> files) =>
        files.Where(file => Path.GetFileName(file) == "work.yaml").Select(FolderOf).ToHashSet(StringComparer.Ordinal);

    private static bool IsText(string file) => Path.GetExtension(file).ToLowerInvariant() is ".txt" or ".md"
        && Path.GetFileNameWithoutExtension(file) is not ("README" or "LICENSE" or "NOTICE");

    private IEnumerable<CorpusItem> ReadFiles(string root, List<string> files, bool withLines)
    {
        var workFolders = WorkFolders(files);
        string? done = null;
        foreach (var file in files)
        {
            var folder = FolderOf(file);
            var size = SizeOf(root, file);
            if (workFolders.Contains(folder))
            {
                if (folder != done && ReadWork(root, folder, files) is { } work)
                {
                    yield return work;
                }

                done = folder;
                _bytesRead += size;
                continue;
            }

            foreach (var item in ReadFile(root, file, withLines))
            {
                yield return item;
            }

            _lines = null;
            _bytesRead += size;
        }
    }

    private WorkItem? ReadWork(string root, string folder, List<string> files)
    {
        var work = _works.Read(root, folder, [.. files.Where(file => FolderOf(file) == folder)]);
        if (work is null || Claim(work.Id, $"{folder}/work.yaml".TrimStart('/')))
        {
            return work is null ? null : new WorkItem(work);
        }

        return null;
    }

    private bool Claim(string workId, string file)
    {
        if (_workIds.Add(workId))
        {
            return true;
        }

        _sink.Skipped(new SkippedSource(file, 0, $"The work id \"{workId}\" was given before."));
        return false;
    }

    private IEnumerable<CorpusItem> ReadFile(string root, string file, bool withLines)
    {
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".jsonl" or ".ndjson":
                return withLines ? ReadLines(root, file) : [];
            case ".txt" or ".md" when IsText(file):
                return ReadText(root, file);
            case var extension when s_foreignFormats.Contains(extension):
                _sink.Skipped(new SkippedSource(file, 0, $"Files of the format {extension} are not read; save the text as .txt or .md."));
                return [];
            default:
                return [];
        }
    }

    private IEnumerable<CorpusItem> ReadText(string root, string file)
    {
        string? version = null;
        var work = _texts.Read(root, file, (name, sha256) =>
        {
            var id = ChooseId(name, sha256);
            version = id is not null && _versions.Has(id) ? id : null;
            return version is null ? id : null;
        });
        if (version is not null)
        {
            // Its work is read as a whole where the first of its texts stands.
            _workIds.Add(version);
            work = _versions.Read(version);
        }

        if (work is not null && (version is not null || Claim(work.Id, file)))
        {
            yield return new WorkItem(work) { LooseIn = root };
        }
    }

    /// <summary>The id of a loose text: of its name, else of its path, else with a number; null for a text that was read before.</summary>
    private string? ChooseId(string file, string sha256)
    {
        if (!_textFiles.TryAdd(sha256, file))
        {
            _sink.Skipped(new SkippedSource(file, 0, $"The file is the same as {_textFiles[sha256]}."));
            return null;
        }

        var name = WorkIds.FromName(Path.GetFileNameWithoutExtension(file));
        var path = WorkIds.FromName(Path.ChangeExtension(file, null));
        return Enumerable.Range(2, int.MaxValue - 2).Select(n => string.Create(CultureInfo.InvariantCulture, $"{path}-{n}"))
            .Prepend(path).Prepend(name).First(id => !_workIds.Contains(id));
    }

    private IEnumerable<CorpusItem> ReadLines(string root, string file)
    {
        StreamReader? reader = null;
        try
        {
            reader = new StreamReader(Path.Combine(root, file));
            _lines = reader.BaseStream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _sink.Skipped(new SkippedSource(file, 0, $"The file cannot be read: {e.Message}"));
        }

        using (reader)
        {
            foreach (var item in reader is null ? [] : new ProvisionLines(_options, _sink, _provisionIds).Read(reader, file))
            {
                yield return item;
            }
        }
    }

    /// <summary>The size of a file; of one that cannot be asked, 0.</summary>
    private static long SizeOf(string root, string file)
    {
        var info = new FileInfo(Path.Combine(root, file));
        return info.Exists ? info.Length : 0;
    }

    private static string FolderOf(string file) => file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : "";
}
