using System.Globalization;
using SearchService.Analysis.Identification;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Reads a text that comes without metadata and infers what it says of itself.</summary>
internal sealed class LooseTextReader(CorpusOptions options, ICorpusSink sink, ExpressionReader expressions)
{
    private const int LanguageSample = 20000;

    private readonly SourceReader _sources = new(options);

    /// <summary>The language in which a file begins, or null where that cannot be told.</summary>
    public static string? LanguageAtStart(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[LanguageSample];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            // A character cut in two at the end would make UTF-8 look broken.
            var whole = read < bytes.Length ? read : bytes.AsSpan(0, read).LastIndexOf((byte)' ');
            return SourceReader.Decode(bytes[..Math.Max(0, whole)], path, out _) is { } source ? LanguageIdentifier.Default.Identify(source.Text).Language : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The work that the text is; null where it cannot be used, which is reported.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="file">The file, relative to it.</param>
    /// <param name="chooseId">Gives the id for a file and the hash of its bytes; null refuses it.</param>
    public Work? Read(string root, string file, Func<string, string, string?> chooseId)
    {
        if (_sources.Read(Path.Combine(root, file), file, out var skipped) is not { } source)
        {
            sink.Skipped(skipped!);
            return null;
        }

        var guess = LanguageIdentifier.Default.Identify(source.Text.AsSpan(0, Math.Min(source.Text.Length, LanguageSample)));
        if (guess.Language is null)
        {
            sink.Skipped(new SkippedSource(file, 0, "The language of the text is none of kk, ru, en."));
            return null;
        }

        if (chooseId(file, source.Sha256) is not { } workId || expressions.Read(source, guess.Language, workId, given: null) is not var (expression, metadata))
        {
            return null;
        }

        var ofExpression = new HashSet<string>(expression.Inferred, StringComparer.Ordinal);
        expressions.Infer(ofExpression, "language", guess.Language, file, workId);
        var inferred = new HashSet<string>(StringComparer.Ordinal);
        Add(inferred, "type", metadata.Type, file, workId);
        Add(inferred, "date", metadata.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), file, workId);
        Add(inferred, "place", metadata.Place, file, workId);
        Add(inferred, "parties", metadata.Parties.Count == 0 ? null : string.Join("; ", metadata.Parties), file, workId);
        return new Work
        {
            Id = workId,
            Type = metadata.Type ?? "document",
            Date = metadata.Date,
            Place = metadata.Place,
            Parties = metadata.Parties,
            Expressions = [expression with { Inferred = ofExpression }],
            Inferred = inferred,
        };
    }

    private void Add(HashSet<string> inferred, string property, string? value, string file, string workId)
    {
        if (value is not null)
        {
            expressions.Infer(inferred, property, value, file, workId);
        }
    }
}
