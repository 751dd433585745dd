namespace SearchService.Analysis.Tokens;

/// <summary>What stands between a token and the one before it.</summary>
public enum TokenJoin : byte
{
    /// <summary>A space or anything else that parts them.</summary>
    None,

    /// <summary>One hyphen, or an en dash, and nothing else.</summary>
    Hyphen,

    /// <summary>Nothing: letters right behind digits.</summary>
    Direct,
}
