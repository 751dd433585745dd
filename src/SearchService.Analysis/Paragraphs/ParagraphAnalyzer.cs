namespace SearchService.Analysis.Paragraphs;

/// <summary>Analyses documents: each run of paragraphs by the analyzer of its own language. Queries are analysed by one analyzer.</summary>
/// <remarks>
/// A text in one language has exactly the tokens that the analyzer of the language gives. Offsets are those of the whole text and
/// positions count on from run to run. Immutable and thread-safe.
/// </remarks>
public sealed class ParagraphAnalyzer : Analyzer
{
    private readonly Analyzer _own;
    private readonly Func<string, Analyzer> _analyzers;

    /// <summary>Creates the analyzer of documents in a language.</summary>
    /// <param name="own">The analyzer of the language.</param>
    /// <param name="analyzers">The analyzer of every language that a run may be in.</param>
    public ParagraphAnalyzer(Analyzer own, Func<string, Analyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(analyzers);
        _own = own;
        _analyzers = analyzers;
        Fingerprint = $"{own.Fingerprint}+{ParagraphLanguages.Version}";
    }

    /// <inheritdoc/>
    public override string Language => _own.Language;

    /// <inheritdoc/>
    public override string Fingerprint { get; }

    /// <inheritdoc/>
    public override TokenStream CreateStream() => new ParagraphTokenStream(_own.Language, _analyzers);

    /// <inheritdoc/>
    public override bool IsStopWord(ReadOnlySpan<char> exact) => _own.IsStopWord(exact);
}
