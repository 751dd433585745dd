using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking;
using SearchService.Linking.Lexicon;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Links and writes what a corpus gives, and counts it.</summary>
/// <remarks>
/// Ready provisions of one work that stand behind each other in a bulk source are linked like those of a work with metadata;
/// at most <see cref="MaxGroup"/> of them are held. Those whose work is only the name of their file are not linked.
/// </remarks>
internal sealed class CorpusWriter(ProvisionIndexer indexer, ICorpusSink sink, LibrarianLinks librarian, TranslationLexicon lexicon)
{
    /// <summary>How many ready provisions of one work are held to be linked.</summary>
    public const int MaxGroup = 20_000;

    /// <summary>The longest id of a ready provision or of its work, in UTF-16 units; longer ones are reported and passed over.</summary>
    public const int MaxIdLength = 500;

    /// <summary>How many provisions are kept to be searched for when the generation is checked.</summary>
    public const int MaxSamples = 32;

    private static readonly Dictionary<string, Provision> s_none = [];

    private readonly SortedDictionary<string, int> _provisions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _links = new(StringComparer.Ordinal);
    private readonly List<Provision> _samples = [];
    private readonly List<Provision> _group = [];
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BulkWork> _bulk = new(StringComparer.Ordinal);
    private int _stride = 1;

    /// <summary>The number of provisions.</summary>
    public int Count { get; private set; }

    /// <summary>The number of works.</summary>
    public int Works { get; private set; }

    /// <summary>The number of language versions.</summary>
    public int Expressions { get; private set; }

    /// <summary>The number of provisions by language.</summary>
    public IReadOnlyDictionary<string, int> Provisions => _provisions;

    /// <summary>The number of links by kind.</summary>
    public IReadOnlyDictionary<string, int> Links => _links;

    /// <summary>The links that a librarian should look at.</summary>
    public DoubtfulLinks Doubtful { get; } = new();

    /// <summary>Provisions from all over the corpus.</summary>
    public IReadOnlyList<Provision> Samples => _samples;

    public void Add(CorpusItem added)
    {
        switch (added)
        {
            case WorkItem { Work: var work } when _bulk.TryGetValue(work.Id, out var bulk):
                sink.Skipped(new SkippedSource(FileOf(work), 0, $"The work id \"{work.Id}\" was given before, in {bulk.File}."));
                break;
            case WorkItem { Work: var work }:
                _works.Add(work.Id);
                Write(work, work.Expressions);
                indexer.Add(work, [.. work.Expressions.Select(expression => Stored(expression, expression.Provisions.Count))]);
                (Works, Expressions) = (Works + 1, Expressions + work.Expressions.Count);
                break;
            case ProvisionItem item when ReasonAgainst(item) is { } reason:
                sink.Skipped(new SkippedSource(item.File, item.Line, reason));
                break;
            case ProvisionItem item:
                AddBulk(item);
                break;
        }
    }

    /// <summary>Counts links that were written.</summary>
    public void CountLinks(IReadOnlyList<StoredLink> links)
    {
        foreach (var link in links)
        {
            var kind = link.Kind.ToString().ToLowerInvariant();
            _links[kind] = _links.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Writes what is still held, and the works of bulk sources.</summary>
    public void Finish()
    {
        FlushGroup();
        foreach (var bulk in _bulk.Values)
        {
            var expressions = bulk.Counts.Select(entry => Stored(bulk.Expression(entry.Key, []), entry.Value)).ToList();
            indexer.Add(bulk.Work, expressions);
            (Works, Expressions) = (Works + 1, Expressions + expressions.Count);
        }

        indexer.Finish();
    }

    private string? ReasonAgainst(ProvisionItem item)
    {
        var (id, work) = (item.Provision.Id, item.Provision.WorkId);
        return id.Length > MaxIdLength || work.Length > MaxIdLength
            ? $"An id of {Math.Max(id.Length, work.Length)} characters is too long; at most {MaxIdLength} are allowed."
            : _works.Contains(PathSegment.Of(work)) ? $"The work \"{work}\" was given before, with its own texts." : null;
    }

    private static string FileOf(Work work) => work.Expressions is [var first, ..] ? first.SourceFile : work.Id;

    private void AddBulk(ProvisionItem item)
    {
        var provision = item.Provision with { WorkId = PathSegment.Of(item.Provision.WorkId), Eid = PathSegment.Of(item.Provision.Eid) };
        if (_group.Count > 0 && (_group[0].WorkId != provision.WorkId || _group.Count >= MaxGroup))
        {
            FlushGroup();
        }

        if (!_bulk.TryGetValue(provision.WorkId, out var bulk))
        {
            _bulk[provision.WorkId] = bulk = new BulkWork(provision.WorkId, item.File);
        }

        if (item.NamesWork)
        {
            _group.Add(provision);
        }
        else
        {
            Write(provision, bulk.Work, bulk.Expression(provision.Language, []), bulk.Next(provision.Language),
                librarian.Of(provision, [], s_none));
        }
    }

    private void FlushGroup()
    {
        if (_group.Count == 0)
        {
            return;
        }

        var bulk = _bulk[_group[0].WorkId];
        var expressions = _group.GroupBy(provision => provision.Language, StringComparer.Ordinal)
            .Select(version => bulk.Expression(version.Key, [.. version])).ToList();
        Write(bulk.Work with { Expressions = expressions }, expressions, bulk);
        _group.Clear();
    }

    private void Write(Work work, IReadOnlyList<Expression> expressions, BulkWork? bulk = null)
    {
        var provisions = new Dictionary<string, Provision>(StringComparer.Ordinal);
        foreach (var provision in expressions.SelectMany(expression => expression.Provisions))
        {
            provisions[provision.Id] = provision;
        }

        var links = WorkLinker.Link(work, lexicon).ToLookup(link => link.From, StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            for (var i = 0; i < expression.Provisions.Count; i++)
            {
                var provision = expression.Provisions[i];
                var order = bulk?.Next(provision.Language) ?? i;
                Write(provision, work, expression, order, librarian.Of(provision, links[provision.Id], provisions));
            }
        }
    }

    private void Write(Provision provision, Work work, Expression expression, int order, IReadOnlyList<StoredLink> links)
    {
        indexer.Add(work, expression, provision, order, links);
        _provisions[provision.Language] = _provisions.GetValueOrDefault(provision.Language) + 1;
        CountLinks(links);
        foreach (var link in links)
        {
            Doubtful.Add(provision.Id, link);
        }

        Sample(provision);
        Count++;
    }

    /// <summary>Keeps every n-th provision, n doubling whenever there are too many.</summary>
    private void Sample(Provision provision)
    {
        if (Count % _stride != 0)
        {
            return;
        }

        _samples.Add(provision);
        if (_samples.Count > MaxSamples)
        {
            var kept = _samples.Where((_, i) => i % 2 == 0).ToList();
            _samples.Clear();
            _samples.AddRange(kept);
            _stride *= 2;
        }
    }

    private static StoredExpression Stored(Expression expression, int provisions) => new(
        expression.WorkId, expression.Language, expression.Title, KindName(expression.Kind), expression.Note, expression.SourceFile, expression.Sha256,
        provisions, [.. expression.Inferred.Order(StringComparer.Ordinal)]);

    private static string KindName(ExpressionKind kind) => kind switch
    {
        ExpressionKind.OfficialTranslation => "official_translation",
        ExpressionKind.UnofficialTranslation => "unofficial_translation",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A work of which only provisions are known.</summary>
    private sealed class BulkWork(string id, string file)
    {
        public Work Work { get; } = new() { Id = id };

        /// <summary>The file that named it first.</summary>
        public string File => file;

        public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

        /// <summary>The place of the next provision in a language.</summary>
        public int Next(string language) => (Counts[language] = Counts.GetValueOrDefault(language) + 1) - 1;

        public Expression Expression(string language, IReadOnlyList<Provision> provisions) =>
            new() { WorkId = id, Language = language, Title = id, SourceFile = file, Sha256 = "", Provisions = provisions };
    }
}
