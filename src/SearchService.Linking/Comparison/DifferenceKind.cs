namespace SearchService.Linking.Comparison;

/// <summary>How a part of a text differs from another text.</summary>
public enum DifferenceKind
{
    /// <summary>The same word in another form.</summary>
    Form,

    /// <summary>Only the first text has it.</summary>
    Deleted,

    /// <summary>Only the second text has it.</summary>
    Inserted,

    /// <summary>Both have it, in different places.</summary>
    Moved,

    /// <summary>A word that the lexicon can translate, and the text in the other language has none of its translations.</summary>
    NoCounterpart,

    /// <summary>A number, or a part of a date, that the text in the other language does not have.</summary>
    Number,

    /// <summary>A name that the text in the other language does not have.</summary>
    Name,
}
