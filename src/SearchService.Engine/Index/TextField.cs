namespace SearchService.Engine.Index;

/// <summary>How much of a text the index keeps.</summary>
/// <remarks>A field has the same options in all documents of an index.</remarks>
public sealed record TextFieldOptions
{
    /// <summary>Frequencies, positions and norms.</summary>
    public static TextFieldOptions Default { get; } = new();

    /// <summary>What the postings record, at least documents.</summary>
    public IndexOptions IndexOptions { get; init; } = IndexOptions.DocsAndFreqsAndPositions;

    /// <summary>Whether the length of the text is kept for ranking, in one byte.</summary>
    public bool HasNorms { get; init; } = true;

    /// <summary>How many places lie between two values of this field in one document, so that phrases do not run across.</summary>
    public int PositionGap { get; init; }
}

/// <summary>An analysed text: tokens in, terms with positions out. Values of one name in one document follow each other.</summary>
/// <remarks>The text itself is not stored; add a <see cref="StoredValueField"/> of the same name for that.</remarks>
public sealed class TextField : Field
{
    /// <summary>Creates the value over a buffer that must not change until the document has been added.</summary>
    public TextField(string name, TokenBuffer tokens, TextFieldOptions? options = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Tokens = tokens;
        Options = options ?? TextFieldOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(Options.PositionGap);
        if (Options.IndexOptions == IndexOptions.None)
        {
            throw new ArgumentException($"The text of field \"{name}\" would not be indexed at all.", nameof(options));
        }
    }

    /// <summary>The tokens.</summary>
    public TokenBuffer Tokens { get; }

    /// <summary>What is kept of them.</summary>
    public TextFieldOptions Options { get; }
}
