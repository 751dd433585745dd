using SearchService.Corpus.Metadata;
using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Sources;

/// <summary>Makes expressions of source texts and reports what was mended in them.</summary>
internal sealed class ExpressionReader(ICorpusSink sink)
{
    /// <summary>Parses a text; null and a report where nothing readable is in it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="language">Its language.</param>
    /// <param name="workId">Its work.</param>
    /// <param name="given">What is known of the expression; null for a loose text.</param>
    public (Expression Expression, InferredMetadata Metadata)? Read(SourceText source, string language, string workId, YamlExpression? given)
    {
        var problems = new List<SkippedSource>();
        var (text, front, _) = FrontMatter.Read(source.Text, source.File, problems);
        var document = problems.Count == 0 ? DocumentParser.Parse(source.File, text, language, workId) : null;
        if (document is null || document.Provisions.Count == 0)
        {
            problems.ForEach(sink.Skipped);
            if (problems.Count == 0)
            {
                sink.Skipped(new SkippedSource(source.File, 0, "The file has no text."));
            }

            return null;
        }

        foreach (var repair in document.Repaired.Repairs)
        {
            sink.Repaired(repair);
        }

        var metadata = MetadataReader.Read(document, language);
        var inferred = new HashSet<string>(StringComparer.Ordinal);
        var title = given?.Title ?? front?.Title ?? Infer(inferred, "title", metadata.Title, source.File, workId);
        if (source.Encoding != "utf-8")
        {
            Infer(inferred, "encoding", source.Encoding, source.File, workId);
        }

        return (new Expression
        {
            WorkId = workId,
            Language = language,
            Kind = given is { Kind: not ExpressionKind.Unknown } ? given.Kind : front?.Kind ?? ExpressionKind.Unknown,
            Title = title,
            Note = given?.Note ?? front?.Note,
            SourceFile = source.File,
            Sha256 = source.Sha256,
            Provisions = document.Provisions,
            Inferred = inferred,
        }, metadata);
    }

    /// <summary>Reports an inferred property and adds its name.</summary>
    public string Infer(HashSet<string> names, string property, string value, string file, string workId)
    {
        names.Add(property);
        sink.Inferred(new Inference(file, workId, property, value));
        return value;
    }
}
