namespace SearchService.Analysis.Tokens;

/// <summary>What a token is, as far as its letters tell.</summary>
public enum TokenKind : byte
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number, with the letters or separators that belong to it: 12, 12-1, 3.5, XIV.</summary>
    Number,

    /// <summary>A sign that lawyers search for: § or №.</summary>
    Sign,

    /// <summary>An abbreviation: РК, БҰҰ, art., ст.</summary>
    Abbreviation,
}
