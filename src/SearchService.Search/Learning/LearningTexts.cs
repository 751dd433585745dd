using System.Text;
using System.Text.Json;
using SearchService.Analysis.Identification;
using SearchService.Corpus.Model;

namespace SearchService.Search.Learning;

/// <summary>Streams the texts of a corpus that are in one language, as they stand: statistics want no repairs.</summary>
/// <remarks>
/// A .txt or .md file is one text; its language is told from it. A line of .jsonl or .ndjson is a provision with lang, heading and
/// text, or one text for each language under the names kk, ru, en. Files come in ordinal order. Not thread-safe.
/// </remarks>
internal sealed class LearningTexts(IReadOnlyList<string> paths, string language)
{
    private readonly List<SkippedSource> _skipped = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SkippedSource> Skipped => _skipped;

    /// <summary>How many texts were passed over for their language.</summary>
    public int OtherTexts { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The size of all files.</summary>
    public long Bytes => Files().Sum(file => new FileInfo(file).Length);

    public IEnumerable<string> Read()
    {
        foreach (var file in Files())
        {
            var before = BytesRead;
            foreach (var text in IsText(file) ? ReadText(file) : ReadLines(file))
            {
                yield return text;
            }

            BytesRead = before + new FileInfo(file).Length;
        }
    }

    private IEnumerable<string> Files() => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => IsText(file) || IsLines(file)).Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path] : Enumerable.Empty<string>());

    private static bool IsText(string file) => Path.GetExtension(file).ToLowerInvariant() is ".txt" or ".md";

    private static bool IsLines(string file) => Path.GetExtension(file).ToLowerInvariant() is ".jsonl" or ".ndjson";

    private string[] ReadText(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            _skipped.Add(new SkippedSource(file, 0, error is DecoderFallbackException ? "The file is not in UTF-8." : error.Message));
            return [];
        }

        return LanguageIdentifier.Default.Identify(text).Language == language ? [text] : Other();
    }

    private IEnumerable<string> ReadLines(string file)
    {
        using var reader = new StreamReader(file);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            BytesRead += Encoding.UTF8.GetByteCount(line) + 1;
            foreach (var text in line.AsSpan().IsWhiteSpace() ? [] : TextsOf(line, file, number))
            {
                yield return text;
            }
        }
    }

    private string[] TextsOf(string line, string file, int number)
    {
        try
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("The line is not an object.");
            }

            return TextsOf(record.RootElement);
        }
        catch (JsonException error)
        {
            _skipped.Add(new SkippedSource(file, number, error.Message));
            return [];
        }
    }

    private string[] TextsOf(JsonElement record)
    {
        if (StringOf(record, language) is { } version)
        {
            return [version];
        }

        string[] texts = [.. new[] { StringOf(record, "heading"), StringOf(record, "text") }.OfType<string>()];
        var lang = StringOf(record, "lang") ?? LanguageIdentifier.Default.Identify(string.Join('\n', texts)).Language;
        return lang == language ? texts : Other();
    }

    private string[] Other()
    {
        OtherTexts++;
        return [];
    }

    private static string? StringOf(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
