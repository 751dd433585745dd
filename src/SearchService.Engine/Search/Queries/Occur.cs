namespace SearchService.Engine.Search.Queries;

/// <summary>What a clause means for a boolean query.</summary>
public enum Occur
{
    /// <summary>Adds to the score; needed only where no clause must match, or up to the minimum.</summary>
    Should,

    /// <summary>Must match and adds to the score.</summary>
    Must,

    /// <summary>Must match and does not score.</summary>
    Filter,

    /// <summary>Must not match.</summary>
    MustNot,
}
