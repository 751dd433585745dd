using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Search.Bitexts;
using SearchService.Search.Concordance;
using SearchService.Search.Consistency;
using SearchService.Search.Exporting;
using SearchService.Search.Generations;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Spelling;

namespace SearchService.Search;

/// <summary>What compares the language versions of one generation. Thread-safe.</summary>
internal sealed class Reports
{
    public Reports(
        IndexSearcher searcher, RecordReader records, AnalyzerSet analyzers, QuerySpelling spelling, GenerationLexicon lexicon, IndexStamp stamp, string folder)
    {
        var pairs = new PairReader(records);
        var terms = new KnownTerms(folder, analyzers);
        Concordance = new ConcordanceSearch(searcher, pairs, analyzers, spelling, terms, lexicon, stamp);
        Consistency = new WorkComparison(pairs, analyzers, terms, lexicon);
        Links = new LinkSource(pairs, lexicon);
    }

    public ConcordanceSearch Concordance { get; }

    public WorkComparison Consistency { get; }

    public LinkSource Links { get; }
}
