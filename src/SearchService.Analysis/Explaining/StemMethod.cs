namespace SearchService.Analysis.Explaining;

/// <summary>What decided about a stem.</summary>
public enum StemMethod : byte
{
    /// <summary>Nothing: the stem is the exact form.</summary>
    Unchanged,

    /// <summary>A number or sign is its own stem.</summary>
    Number,

    /// <summary>A listed abbreviation is its own stem.</summary>
    Abbreviation,

    /// <summary>A list of forms that no rule explains.</summary>
    List,

    /// <summary>The grammar of suffixes and the costs learned from text.</summary>
    Grammar,

    /// <summary>A paradigm and the learned list of stems.</summary>
    Paradigm,

    /// <summary>The rules of Snowball, for words whose stem is not known.</summary>
    Snowball,

    /// <summary>The steps of Porter2.</summary>
    Porter,
}
