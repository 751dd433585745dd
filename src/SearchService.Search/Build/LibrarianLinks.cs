using SearchService.Analysis;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Decisions;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Model;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>The decisions about links in the data folders, and the provisions that they name.</summary>
/// <remarks>Links may lead to works that come later, so a corpus with decisions is read once more beforehand; one without is not.</remarks>
internal sealed class LibrarianLinks
{
    /// <summary>Of how many confirmed links the texts are kept.</summary>
    private const int MaxTexts = 20_000;

    private readonly LinkDecisions _decisions;
    private readonly Dictionary<string, Provision> _provisions = new(StringComparer.Ordinal);

    private LibrarianLinks(LinkDecisions decisions) => _decisions = decisions;

    /// <summary>The texts of the pairs in two languages that were confirmed or added; of very many the first.</summary>
    public IReadOnlyList<ParallelUnit> Texts { get; private set; } = [];

    /// <summary>Reads the decisions; those that are mistaken or name a provision that is not there are reported and passed over.</summary>
    /// <param name="data">The data folders.</param>
    /// <param name="sink">Hears of mistakes.</param>
    /// <param name="options">How the corpus is read, so that provisions have the same ids.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LibrarianLinks Read(IReadOnlyList<string> data, ICorpusSink sink, CorpusOptions options, CancellationToken cancellation)
    {
        var given = new List<(LinkDecision Decision, string File)>();
        foreach (var file in data.Select(path => Path.Combine(path, LinkDecisionReader.FileName)).Where(File.Exists))
        {
            using var reader = File.OpenText(file);
            var decisions = LinkDecisionReader.Read(reader, (line, reason) => sink.Skipped(new SkippedSource(LinkDecisionReader.FileName, line, reason)));
            given.AddRange(decisions.Select(decision => (decision, LinkDecisionReader.FileName)));
        }

        var links = new LibrarianLinks(new LinkDecisions(given.Select(entry => entry.Decision)));
        if (given.Count > 0)
        {
            links.FindProvisions(data, options, cancellation);
        }

        links.KeepTexts();
        foreach (var (decision, file) in given)
        {
            foreach (var id in ((string[])[decision.One, decision.Other]).Where(id => !links._provisions.ContainsKey(id)))
            {
                sink.Skipped(new SkippedSource(file, decision.Line, $"There is no provision \"{id}\"; the line is passed over."));
            }
        }

        return links;
    }

    /// <summary>The ids of all provisions that something was decided about.</summary>
    public IReadOnlyCollection<string> Provisions => _decisions.Provisions;

    /// <summary>Whether a pair, given by ids, must not be linked.</summary>
    public bool IsRejected(string one, string other) => _decisions.IsRejected(one, other);

    /// <summary>The links of a provision to other works.</summary>
    /// <param name="from">The id of the provision.</param>
    /// <param name="computed">What was computed.</param>
    public IReadOnlyList<ProvisionLink> ToOthers(string from, IEnumerable<ProvisionLink> computed) => _decisions.Decide(
        from, computed, to => _provisions.TryGetValue(from, out var one) && _provisions.TryGetValue(to, out var other) && one.WorkId != other.WorkId ? LinkKind.Similar : null);

    /// <summary>The links of a provision inside its work as they are stored.</summary>
    /// <param name="from">The provision.</param>
    /// <param name="computed">What was computed.</param>
    /// <param name="inWork">The provisions of its work that computed links lead to.</param>
    public IReadOnlyList<StoredLink> Of(Provision from, IEnumerable<ProvisionLink> computed, IReadOnlyDictionary<string, Provision> inWork) =>
        [.. _decisions.Decide(from.Id, computed, to => KindOf(from, to)).Select(link => ProvisionIndexer.Stored(link, inWork.GetValueOrDefault(link.To) ?? _provisions[link.To]))];

    private LinkKind? KindOf(Provision from, string to) =>
        _provisions.TryGetValue(to, out var target) && target.WorkId == from.WorkId ? LinkKind.Translation : null;

    private void FindProvisions(IReadOnlyList<string> data, CorpusOptions options, CancellationToken cancellation)
    {
        var wanted = _decisions.Provisions.ToHashSet(StringComparer.Ordinal);
        var read = Affirmed.SelectMany(decision => new[] { decision.One, decision.Other }).ToHashSet(StringComparer.Ordinal);
        foreach (var item in new CorpusReader(data, new CorpusReport(), options).Read())
        {
            cancellation.ThrowIfCancellationRequested();
            IEnumerable<Provision> provisions = item switch
            {
                WorkItem { Work: var work } => work.Expressions.SelectMany(expression => expression.Provisions),
                ProvisionItem { Provision: var provision } => [provision with { WorkId = PathSegment.Of(provision.WorkId), Eid = PathSegment.Of(provision.Eid) }],
                _ => [],
            };
            foreach (var provision in provisions.Where(provision => wanted.Contains(provision.Id)))
            {
                _provisions.TryAdd(
                    provision.Id, provision with { Text = read.Contains(provision.Id) ? provision.Text : "", Paragraphs = [], Sentences = [], Source = null });
            }
        }
    }

    private IEnumerable<LinkDecision> Affirmed => _decisions.All.Where(decision => decision.Verdict != LinkVerdict.Reject).Take(MaxTexts);

    /// <summary>Makes parallel units of the texts, and lets go of them.</summary>
    private void KeepTexts()
    {
        Texts = [.. Affirmed.Select(UnitOf).OfType<ParallelUnit>()];
        foreach (var (id, provision) in _provisions.Where(entry => entry.Value.Text.Length > 0).ToList())
        {
            _provisions[id] = provision with { Text = "" };
        }
    }

    private ParallelUnit? UnitOf(LinkDecision decision) =>
        _provisions.TryGetValue(decision.One, out var one) && _provisions.TryGetValue(decision.Other, out var other) && one.Language != other.Language
        && Analyzers.Languages.Contains(one.Language) && Analyzers.Languages.Contains(other.Language)
            ? new ParallelUnit(new Dictionary<string, string> { [one.Language] = one.Text, [other.Language] = other.Text }) : null;
}
