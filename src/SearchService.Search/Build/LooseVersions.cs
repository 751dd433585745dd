using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Decisions;
using SearchService.Linking.Pairing;

namespace SearchService.Search.Build;

/// <summary>Finds which texts without metadata are versions of one work, before the corpus is read to be indexed.</summary>
/// <remarks>
/// Only where there are such texts in two languages, or beside works with metadata, are the texts read once more; of each, some
/// KB are kept.
/// </remarks>
internal static class LooseVersions
{
    /// <summary>The options with the texts that belong together, and what to report of them.</summary>
    public static (CorpusOptions Options, IReadOnlyList<PairedVersions> Found) Find(IReadOnlyList<string> data, ICorpusSink sink, CancellationToken cancellation)
    {
        var decisions = Decisions(data, sink);
        var (languages, hasWorks) = new CorpusReader(data, new CorpusReport()).Survey();
        var options = new CorpusOptions();
        if (decisions.Count == 0 && (languages.Count == 0 || (languages.Count == 1 && !hasWorks)))
        {
            return (options, []);
        }

        var signatures = new SignatureReader();
        var documents = new List<DocumentSignature>();
        var texts = new Dictionary<string, LooseText>(StringComparer.Ordinal);
        foreach (var item in new CorpusReader(data, new CorpusReport()).ReadWorks())
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.LooseIn is { } folder)
            {
                documents.Add(signatures.Read(item.Work, item.Work.Expressions[0]));
                texts[item.Work.Id] = new LooseText(item.Work.Id, folder, item.Work.Expressions[0].SourceFile);
            }
            else if (languages.Any(language => item.Work.Expressions.All(expression => expression.Language != language)))
            {
                documents.AddRange(item.Work.Expressions.Select(expression => signatures.Read(item.Work, expression) with { Work = item.Work.Id }));
            }
        }

        var findings = VersionFinder.Find(signatures, documents, decisions);
        foreach (var (line, reason) in findings.Problems)
        {
            sink.Skipped(new SkippedSource(LinkDecisionReader.FileName, line, reason));
        }

        return (
            options with { Versions = [.. findings.Groups.Select(group => new LooseWork([.. group.Members.Select(member => texts[member.Id])]))] },
            [.. findings.Groups.Select(Joined), .. findings.Suggestions.Select(Suggested)]);
    }

    private static List<VersionDecision> Decisions(IReadOnlyList<string> data, ICorpusSink sink)
    {
        var decisions = new List<VersionDecision>();
        foreach (var file in data.Select(path => Path.Combine(path, LinkDecisionReader.FileName)).Where(File.Exists))
        {
            using var reader = File.OpenText(file);
            decisions.AddRange(VersionDecisionReader.Read(reader, (line, reason) => sink.Skipped(new SkippedSource(LinkDecisionReader.FileName, line, reason))));
        }

        return decisions;
    }

    private static PairedVersions Joined(VersionGroup group) =>
        new(group.Members[0].Id, [.. group.Members.Select(Name)], [.. group.Pairs.Select(Pair)], IsJoined: true);

    private static PairedVersions Suggested(FoundVersion found) =>
        new(found.One.Work ?? found.Other.Work!, [Name(found.One.Work is null ? found.One : found.Other)], [Pair(found)], IsJoined: false);

    private static PairedVersion Pair(FoundVersion found) => new(found.One.Id, found.Other.Id, found.Probability, found.Reasons);

    private static string Name(DocumentSignature document) => $"{document.Id} ({document.Language}, {document.File})";
}
