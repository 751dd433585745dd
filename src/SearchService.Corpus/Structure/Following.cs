namespace SearchService.Corpus.Structure;

/// <summary>What stands behind a label.</summary>
internal enum Following
{
    /// <summary>Nothing: the label ends its paragraph.</summary>
    End,

    /// <summary>A stop, colon or dash, and what may be a heading.</summary>
    StopThenHeading,

    /// <summary>A stop and a word in lower case.</summary>
    StopThenLower,

    /// <summary>A word with a capital.</summary>
    Heading,

    /// <summary>A number or a mark of a list.</summary>
    Digit,

    /// <summary>A word in lower case.</summary>
    Lower,

    /// <summary>What only a citation is followed by.</summary>
    Citation,
}
