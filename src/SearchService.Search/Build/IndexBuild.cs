using System.Diagnostics;
using System.Globalization;
using SearchService.Analysis;
using SearchService.Corpus.Sources;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;
using SearchService.Search.Generations;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Builds a new generation beside the published one, checks it, and publishes it atomically.</summary>
/// <remarks>
/// Documents are read, repaired, divided, linked and written one work after the other; of what was written only the stems are kept, as
/// numbers, to find what other works say the same. A process that is killed leaves the published generation as it was.
/// </remarks>
public sealed class IndexBuild
{
    private readonly BuildOptions _options;
    private readonly IProgress<BuildProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly BuildSink _sink = new();
    private TranslationLexicon _base = TranslationLexicon.Default;

    private IndexBuild(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>Builds; the report tells what was built and what was skipped. On any error nothing is published.</summary>
    /// <exception cref="BuildFailedException">There is nothing to build from, or the new generation failed its check.</exception>
    /// <exception cref="IOException">Another build is running, or the disk refuses.</exception>
    public static BuildReport Run(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new IndexBuild(options, progress, cancellation).Run();
    }

    private BuildReport Run()
    {
        if (_options.Models is { } models && !AnalyzerSet.ModelFiles.Any(name => File.Exists(Path.Combine(models, name))))
        {
            throw new BuildFailedException($"There is none of the models {string.Join(", ", AnalyzerSet.ModelFiles)} in {models}.");
        }

        foreach (var missing in _options.Data.Where(path => !Path.Exists(path)))
        {
            throw new BuildFailedException($"There is no data at {missing}.");
        }

        _base = BaseLexicon(_options.Lexicon);

        var clock = Stopwatch.StartNew();
        var store = new GenerationStore(_options.IndexFolder);
        using var held = store.LockForBuild();
        var built = DateTimeOffset.UtcNow;
        var id = NewId(store, built);
        var folder = store.Begin(id);
        try
        {
            var report = Write(folder, id, built) with { Seconds = Math.Round(clock.Elapsed.TotalSeconds, 2), Bytes = SizeOf(folder) };
            Enter("publishing");
            ReportFiles.Write(report, folder);
            store.Publish(id);
            return report;
        }
        catch
        {
            store.Abandon(id);
            throw;
        }
    }

    /// <summary>Tells of the next stage; the last moment at which a build stops is the one before it publishes.</summary>
    private void Enter(string stage)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Report(new BuildProgress(stage, 0, 0));
    }

    private BuildReport Write(string folder, string id, DateTimeOffset built)
    {
        var analyzers = Models(folder);
        CorpusWriter corpus;
        LexiconExtension lexicon;
        int related;
        Termbase termbase;
        string? terms;
        using (var directory = new FileSystemDirectory(folder))
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MemoryBudgetMegabytes = _options.MemoryMegabytes, MaxThreads = _options.Threads }))
        {
            Enter("reading");
            termbase = DataTermbases.Read(_options.Data, _sink);
            terms = GenerationTerms.Write(folder, [.. termbase.Concepts.Select(concept => concept.Terms)]);
            var (options, versions) = LooseVersions.Find(_options.Data, _sink, _cancellation);
            _sink.Paired(versions);
            var librarian = LibrarianLinks.Read(_options.Data, _sink, options, _cancellation);
            lexicon = LexiconExtender.Extend(_base, termbase.Concepts, librarian.Texts);
            var indexer = new ProvisionIndexer(writer, analyzers, _options.Threads);
            corpus = new CorpusWriter(indexer, _sink, librarian, lexicon.Lexicon);
            var reader = new CorpusReader(_options.Data, _sink, options);
            var bytes = reader.CountBytes();
            foreach (var item in reader.Read())
            {
                _cancellation.ThrowIfCancellationRequested();
                corpus.Add(item);
                _progress?.Report(new BuildProgress("indexing", corpus.Count, 0) { Share = bytes > 0 ? Math.Min(1, (double)reader.BytesRead / bytes) : null });
            }

            corpus.Finish();
            if (corpus.Count == 0)
            {
                throw new BuildFailedException($"No provision could be read from {string.Join(", ", _options.Data)}.", _sink.Skipped);
            }

            Enter("linking");
            writer.Commit();
            related = new RelatedLinks(writer, indexer.Sketches, librarian, lexicon.Lexicon).Write(directory, corpus.CountLinks, _options.Threads, _cancellation);
            Enter("merging");
            writer.ForceMerge();
            writer.Commit();
        }

        var manifest = Manifest(corpus, related, analyzers, id, built) with { Lexicon = GenerationLexicon.Write(lexicon.Lexicon, folder), Terms = terms };
        manifest.Write(folder);
        Enter("checking");
        GenerationCheck.Require(folder, manifest, corpus.Samples);
        return _sink.Report(manifest, corpus) with { Learned = new LearnedFrom(lexicon.Concepts, lexicon.Links), Remarks = termbase.Remarks };
    }

    /// <summary>Takes the models along, so that the generation carries the analyzers it was built with.</summary>
    private AnalyzerSet Models(string folder)
    {
        foreach (var name in AnalyzerSet.ModelFiles)
        {
            if (_options.Models is { } models && Path.Combine(models, name) is var path && File.Exists(path))
            {
                File.Copy(path, Path.Combine(folder, name));
            }
        }

        return AnalyzerSet.Read(folder);
    }

    private static TranslationLexicon BaseLexicon(string? file)
    {
        try
        {
            return file is null ? TranslationLexicon.Default : TranslationLexicon.Load(file);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BuildFailedException($"The lexicon cannot be read: {error.Message}");
        }
    }

    private static GenerationManifest Manifest(CorpusWriter corpus, int related, AnalyzerSet analyzers, string id, DateTimeOffset built) => new()
    {
        Schema = GenerationManifest.CurrentSchema,
        Generation = id,
        Built = built,
        Works = corpus.Works,
        Provisions = corpus.Provisions,
        Related = related,
        Links = corpus.Links.Values.Sum(),
        Analyzers = IndexFields.Languages.Append(IndexFields.OtherLanguage)
            .ToDictionary(language => language, language => analyzers.ForDocuments(language).Fingerprint),
    };

    /// <summary>The time as an id that sorts like the time; a second build in the same millisecond waits for the next one.</summary>
    private static string NewId(GenerationStore store, DateTimeOffset built)
    {
        var id = built.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        while (store.All.Contains(id, StringComparer.Ordinal))
        {
            built = built.AddMilliseconds(1);
            id = built.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        }

        return id;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
}
