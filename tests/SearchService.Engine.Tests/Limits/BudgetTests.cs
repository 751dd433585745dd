using System.Globalization;
using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Limits;

/// <summary>Every kind of query looks at the clock often enough: work is counted, not time.</summary>
/// <remarks>
/// A unit of work is a document or a term looked at, which costs some tens of nanoseconds. With a look at the clock at least once
/// in 32,768 of them a search notices within a millisecond or two that its time is over.
/// </remarks>
public sealed class BudgetTests : IClassFixture<BudgetTests.LargeIndex>
{
    private const int Docs = 150_000;
    private const int MostWorkBetweenLooks = 32_768;
    private readonly IndexSearcher _searcher;

    public BudgetTests(LargeIndex index) => _searcher = new IndexSearcher(index.Reader);

    /// <summary>Queries with the number of documents or terms that nobody can answer them without looking at.</summary>
    public static TheoryData<string, int> Kinds => new()
    {
        { "term", Docs },
        { "and, nothing matches", Docs / 2 },
        { "or", Docs },
        { "not, nothing matches", Docs },
        { "phrase, nothing matches", Docs / 2 },
        { "sloppy phrase", Docs / 2 },
        { "prefix", Docs },
        { "wildcard, nothing matches", Docs },
        { "fuzzy", Docs / 10 },
        { "range of numbers, nothing matches", Docs },
        { "range of terms", Docs },
        { "all", Docs },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_search_looks_at_the_clock_as_often_as_its_work_asks(string kind, int work)
    {
        var clock = new CountingClock();
        var limits = new SearchLimits { Clock = clock, TimeBudget = TimeSpan.FromHours(1) };
        _searcher.Search(QueryOf(kind), 10, new Sort(SortLevel.Numeric("number")), limits: limits);
        Assert.True(clock.Reads - 1 >= work / MostWorkBetweenLooks, $"{clock.Reads - 1} looks at the clock for a work of {work}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_search_whose_time_is_over_ends_at_once_with_what_it_has_and_is_partial(string kind, int work)
    {
        foreach (var looks in new[] { 1, Math.Max(1, work / MostWorkBetweenLooks) })
        {
            var clock = new CountingClock();
            var limits = new SearchLimits { Clock = clock, TimeBudget = TimeSpan.FromMilliseconds(looks), ExactTotalUpTo = int.MaxValue };
            var facets = new FacetCollector("type");
            var top = new TopScoreCollector(10);
            Assert.False(_searcher.Search(QueryOf(kind), new MultiCollector([top, facets]), limits));
            Assert.InRange(clock.Reads, looks + 1, looks + 8);
            Assert.True(top.ToTopDocs(true).IsPartial);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_search_that_is_cancelled_on_the_way_ends_with_the_next_look_at_the_clock(string kind, int work)
    {
        using var source = new CancellationTokenSource();
        var clock = new CountingClock
        {
            Reading = reads =>
            {
                if (reads == 2)
                {
                    source.Cancel();
                }
            },
        };
        var limits = new SearchLimits { Clock = clock, TimeBudget = TimeSpan.FromHours(1) };
        var search = () => _searcher.Search(QueryOf(kind), 10, new Sort(SortLevel.Numeric("number")), limits: limits, cancellation: source.Token);
        if (work / MostWorkBetweenLooks > 1)
        {
            Assert.Throws<OperationCanceledException>(search);
        }

        Assert.True(clock.Reads <= 2 || work / MostWorkBetweenLooks <= 1, $"{clock.Reads} looks at the clock");
    }

    [Fact]
    public void A_count_that_is_cut_short_is_a_lower_bound_and_says_so()
    {
        var query = BooleanQuery.Any([new TermQuery("body", "even"), new TermQuery("body", "odd")]);
        Assert.Equal(Docs, _searcher.Count(query, out var isPartial));
        Assert.False(isPartial);
        var limits = new SearchLimits { Clock = new CountingClock(), TimeBudget = TimeSpan.FromMilliseconds(2) };
        Assert.InRange(_searcher.Count(query, out isPartial, limits), 1, Docs - 1);
        Assert.True(isPartial);
    }

    private static Engine.Search.Query QueryOf(string kind) => kind switch
    {
        "term" => new TermQuery("body", "all"),
        "and, nothing matches" => BooleanQuery.All([new TermQuery("body", "even"), new TermQuery("body", "odd")]),
        "or" => BooleanQuery.Any([new TermQuery("body", "even"), new TermQuery("body", "odd")]),
        "not, nothing matches" => new BooleanQuery(ValueList.From<BooleanClause>(
            [new BooleanClause(new TermQuery("body", "all"), Occur.Must), new BooleanClause(new MatchAllDocsQuery(), Occur.MustNot)])),
        "phrase, nothing matches" => new PhraseQuery("body", ["all", "even"]),
        "sloppy phrase" => new PhraseQuery("body", ["all", "even"], slop: 5),
        "prefix" => new PrefixQuery("body", "u"),
        "wildcard, nothing matches" => new WildcardQuery("body", "*x"),
        "fuzzy" => new FuzzyQuery(new Term("body", "u55555"), 2, MaxExpansions: 1000),
        "range of numbers, nothing matches" => new NumericRangeQuery("number", -5, -1),
        "range of terms" => new TermRangeQuery("body", "u", "v"),
        _ => new MatchAllDocsQuery(),
    };

    /// <summary>Documents of two kinds in turn, each with a word of its own.</summary>
    public sealed class LargeIndex : IDisposable
    {
        private readonly MemoryDirectory _directory = new();

        public LargeIndex()
        {
            using (var writer = new IndexWriter(_directory))
            {
                for (var doc = 0; doc < Docs; doc++)
                {
                    writer.AddDocument(Document(doc));
                }

                writer.Commit();
            }

            Reader = DirectoryReader.Open(_directory);
        }

        public DirectoryReader Reader { get; }

        public void Dispose()
        {
            Reader.Dispose();
            _directory.Dispose();
        }

        private static Document Document(int doc)
        {
            var tokens = new TokenBuffer();
            foreach (var word in (string[])[doc % 2 == 0 ? "even" : "odd", string.Create(CultureInfo.InvariantCulture, $"u{doc}"), "all"])
            {
                tokens.Add(Encoding.UTF8.GetBytes(word), 1, tokens.Count, tokens.Count);
            }

            var document = new Document();
            document.Add(new TextField("body", tokens));
            document.Add(new NumericDocValuesField("number", doc));
            document.Add(new SortedDocValuesField("type", doc % 2 == 0 ? "even" : "odd"));
            return document;
        }
    }
}
