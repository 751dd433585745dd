using SearchService.Analysis;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Similarities;
using SearchService.Engine.Store;
using SearchService.Linking.Lexicon;
using SearchService.Search.Citing;
using SearchService.Search.Generations;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Ranking;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Searching;
using SearchService.Search.Similar;
using SearchService.Search.Spelling;
using SearchService.Search.Translations;

namespace SearchService.Search;

/// <summary>One published generation of the index, opened for reading: everything that the page, the API and the command line ask.</summary>
/// <remarks>Immutable and thread-safe. Obtain it through <see cref="IndexLibrary"/>, which keeps it open while it is in use.</remarks>
public sealed partial class SearchIndex : IDisposable
{
    private readonly FileSystemDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly AnalyzerSet _analyzers;
    private readonly RecordReader _records;
    private readonly QuerySpelling _spelling;
    private readonly QueryTranslator _translator;
    private readonly ProvisionSearch _search;
    private readonly Suggester _suggester;
    private readonly NameResolver _resolver;
    private readonly CitationFinder _citations;
    private readonly ClauseFinder _clauses;
    private readonly Reports _reports;

    private SearchIndex(FileSystemDirectory directory, DirectoryReader reader, AnalyzerSet analyzers, GenerationManifest manifest, long bytes, GenerationLexicon lexicon)
    {
        _directory = directory;
        _reader = reader;
        _analyzers = analyzers;
        Lexicon = lexicon;
        var searcher = new IndexSearcher(reader, LegalSimilarity.Create());
        _records = new RecordReader(searcher);
        var stamp = new IndexStamp(manifest.Generation, manifest.Works, manifest.Provisions.Values.Sum());
        var vocabulary = new IndexVocabulary(searcher, analyzers);
        _spelling = new QuerySpelling(vocabulary);
        _translator = new QueryTranslator(
            lexicon, analyzers, new IndexWords(new StemForms(searcher, analyzers), new PhraseForms(searcher, _records, analyzers), new AlikeWords(searcher, analyzers), vocabulary));
        _search = new ProvisionSearch(searcher, _records, analyzers, vocabulary, _spelling, _translator, stamp);
        _suggester = new Suggester(searcher, _records, analyzers);
        _resolver = new NameResolver(searcher, _records);
        _citations = new CitationFinder(_records);
        _clauses = new ClauseFinder(searcher, _records, analyzers, lexicon, stamp);
        _reports = new Reports(searcher, _records, analyzers, _spelling, lexicon, stamp, directory.FullPath);
        Info = new IndexInfo
        {
            Generation = manifest.Generation,
            Built = manifest.Built,
            Works = manifest.Works,
            Provisions = manifest.Provisions,
            Links = manifest.Links,
            Analyzers = manifest.Analyzers,
            Bytes = bytes,
        };
    }

    /// <summary>What is in the index.</summary>
    public IndexInfo Info { get; }

    /// <summary>The lexicon by which this generation was linked and by which it translates.</summary>
    internal GenerationLexicon Lexicon { get; }

    /// <summary>Opens the folder of a finished generation.</summary>
    /// <remarks>
    /// Costs milliseconds, whatever the size: a part of a file is verified when a search first touches it, which then ends with a
    /// <see cref="CorruptIndexException"/> if it is broken. <see cref="Verify"/> reads all of it.
    /// </remarks>
    /// <exception cref="CorruptIndexException">A file is missing, cut off, of another index, or broken where the opening reads it.</exception>
    /// <exception cref="InvalidDataException">It was written by an incompatible version of this program, or its lexicon is not the one it was built with.</exception>
    /// <param name="folder">The folder.</param>
    /// <param name="lexicon">A lexicon by which queries go across languages instead of that of the generation; usually null.</param>
    public static SearchIndex Open(string folder, TranslationLexicon? lexicon = null)
    {
        var manifest = GenerationManifest.Read(folder);
        var analyzers = AnalyzerSet.Read(folder);
        RequireCompatible(manifest, analyzers, folder);
        var own = GenerationLexicon.Open(folder, manifest);
        GenerationFile.Require(folder, GenerationTerms.FileName, manifest.Terms);
        var directory = new FileSystemDirectory(folder);
        try
        {
            var bytes = directory.ListAll().Sum(directory.FileLength);
            var reader = DirectoryReader.Open(directory);
            RequireWhole(manifest, reader, folder);
            return new SearchIndex(directory, reader, analyzers, manifest, bytes, lexicon is null ? own : GenerationLexicon.Of(lexicon));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Reads every file of the generation from end to end and compares it with its checksum.</summary>
    /// <exception cref="CorruptIndexException">One is missing or broken.</exception>
    public void Verify(CancellationToken cancellation = default) => _reader.VerifyChecksums(cancellation);

    /// <summary>What the index makes of a document: every token and what happened to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, or null to have it told from the text.</param>
    public TextAnalysisView Analyze(string text, string? language = null) => TextAnalysisView.Of(_analyzers, text, language);

    /// <summary>Finds provisions.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language; it has the position.</exception>
    /// <exception cref="InvalidCursorException">The cursor is not one of this request.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
        _search.Search(request, cancellation);

    /// <summary>Finds the provisions that say the same as a clause or nearly so; null where the request names a provision that is not there.</summary>
    public ClauseResult? FindClause(ClauseRequest request, CancellationToken cancellation = default) => _clauses.Find(request, cancellation);

    /// <summary>Works in the order of their ids, from the one behind <paramref name="after"/>.</summary>
    public IReadOnlyList<WorkView> Works(string? after, int size) =>
        [.. _records.WorksAfter(after, size).Select(doc => Views.Work(_records.Work(doc)))];

    /// <summary>A work, or null.</summary>
    public WorkView? Work(string id) => _records.Find(IndexFields.WorkId, id) is >= 0 and var doc ? Views.Work(_records.Work(doc)) : null;

    /// <summary>The table of contents of a language version, empty where there is none.</summary>
    public IReadOnlyList<ContentsEntry> Contents(string work, string lang) =>
        [.. _records.FindAll(IndexFields.Expression, $"{work}@{lang}", IndexFields.Order).Select(doc => Views.Contents(_records.Provision(doc)))];

    /// <summary>A provision by id, with the matches of <paramref name="matches"/> where given, or null.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    public ProvisionView? Provision(string id, MatchRequest? matches = null) => Provision(_records.Find(IndexFields.Id, id), matches);

    /// <summary>A provision by its place, with the matches of <paramref name="matches"/> where given, or null.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    public ProvisionView? Provision(string work, string lang, string eid, MatchRequest? matches = null) =>
        Provision(_records.Find(IndexFields.Place, $"{work}/{lang}/{eid}"), matches);

    /// <summary>A provision side by side in several languages, through its translations, or null where it exists in none of them.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    public ParallelView? Parallel(string work, string eid, IReadOnlyList<string> langs, MatchRequest? matches = null) =>
        ParallelReader.Read(
            langs, lang => Provision(work, lang, eid, matches), id => Provision(id, matches), [.. Work(work)?.Expressions.Select(version => version.Lang) ?? []]);

    /// <summary>Suggestions for what is being typed, likeliest first.</summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, string? lang, int count) => _suggester.Suggest(typed, lang, count);

    /// <summary>What a name stands for: the id of a work, an alias, a citation, with or without an element such as art_12.</summary>
    public Resolution Resolve(string name, string? eid = null) => _resolver.Resolve(name, eid);

    /// <summary>The citations of legal texts in a text and what they lead to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, or null to have it told from the text.</param>
    public CitationsView Citations(string text, string? language = null) => _citations.Find(text, language);

    /// <summary>The citations in the text of a provision, of articles of its own work too.</summary>
    public CitationsView Citations(ProvisionView provision) => _citations.Find(provision);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private ProvisionView? Provision(int doc, MatchRequest? matches)
    {
        if (doc < 0)
        {
            return null;
        }

        var (record, text) = _records.ProvisionWithText(doc);
        var view = Views.Provision(_records.WithRelated(record), text);
        var (previous, next) = _records.Neighbours(doc, record);
        view = view with
        {
            Previous = previous < 0 ? null : Views.Contents(_records.Provision(previous)),
            Next = next < 0 ? null : Views.Contents(_records.Provision(next)),
        };
        return string.IsNullOrWhiteSpace(matches?.Query) ? view : WithMatches(view, matches);
    }

    private ProvisionView WithMatches(ProvisionView view, MatchRequest matches)
    {
        var suffix = IndexFields.Suffix(view.Lang);
        var readings = _spelling.Read(matches.Query, QueryParser.Parse(matches.Query), []);
        if (readings.Node is not { } node)
        {
            return view;
        }

        var guess = QueryLanguage.Of(node, readings);
        if (QueryCompiler.Compile(
            node, suffix, _analyzers.For(suffix), QueryLanguage.Guest(suffix, guess, _analyzers), RankingWeights.For(suffix), headingsOnly: false, readings,
            matches.ExpandAcross ? _translator.Into(suffix, matches.Without, guess, readings) : null) is not { } compiled)
        {
            return view;
        }

        var highlighter = new Highlighter(_analyzers.ForDocuments(suffix), compiled.Terms);
        return view with { HeadingSpans = highlighter.Heading(view.Heading), TextSpans = highlighter.Body(view.Text) };
    }

    /// <summary>The manifest and the segments are of one generation: its counts are held against theirs.</summary>
    private static void RequireWhole(GenerationManifest manifest, DirectoryReader reader, string folder)
    {
        var counted = manifest.Works + manifest.Related + manifest.Provisions.Values.Sum(count => (long)count);
        if (counted != reader.NumDocs)
        {
            reader.Dispose();
            throw new InvalidDataException(
                $"{Path.Combine(folder, GenerationManifest.FileName)} counts {counted} works, provisions and their links; the segments hold {reader.NumDocs}.");
        }
    }

    private static void RequireCompatible(GenerationManifest manifest, AnalyzerSet analyzers, string folder)
    {
        if (manifest.Schema != GenerationManifest.CurrentSchema)
        {
            throw new InvalidDataException($"{folder} has schema {manifest.Schema}, this program reads {GenerationManifest.CurrentSchema}: build the index again.");
        }

        foreach (var (language, fingerprint) in manifest.Analyzers)
        {
            if (analyzers.ForDocuments(language).Fingerprint is var own && own != fingerprint)
            {
                throw new InvalidDataException($"{folder} was analysed otherwise than this program analyses, {Difference(fingerprint, own)}: build the index again.");
            }
        }
    }

    /// <summary>The parts of a fingerprint that differ, such as the list of stems; the rest of it would only be in the way.</summary>
    private static string Difference(string indexed, string own)
    {
        string[] before = indexed.Split('+'), now = own.Split('+');
        var changed = Enumerable.Range(0, Math.Max(before.Length, now.Length))
            .Select(i => (Before: before.ElementAtOrDefault(i) ?? "nothing", Now: now.ElementAtOrDefault(i) ?? "nothing"))
            .Where(part => part.Before != part.Now)
            .Select(part => $"by \"{part.Before}\" instead of \"{part.Now}\"");
        return $"{before[0]}, {string.Join(", ", changed)}";
    }
}
