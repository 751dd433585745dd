namespace SearchService.Analysis.Characters;

/// <summary>What one UTF-16 unit is to the tokenizer.</summary>
public enum CharacterKind : byte
{
    /// <summary>Ends a token: spaces, punctuation, symbols, controls.</summary>
    Separator,

    /// <summary>A letter of the Russian or Kazakh alphabet.</summary>
    Cyrillic,

    /// <summary>A Cyrillic letter that neither Russian nor Kazakh has; in their texts usually a mistake for one they have.</summary>
    CyrillicForeign,

    /// <summary>A Latin letter.</summary>
    Latin,

    /// <summary>A letter of another alphabet.</summary>
    OtherLetter,

    /// <summary>A letter of a script without spaces, which is a token by itself.</summary>
    Ideograph,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A raised digit: after a number it tells inserted articles, 12¹ being 12-1.</summary>
    RaisedDigit,

    /// <summary>A mark that combines with the letter before it.</summary>
    Mark,

    /// <summary>Invisible inside words: soft hyphen, zero-width characters, direction controls.</summary>
    Ignorable,

    /// <summary>An apostrophe in one of its shapes.</summary>
    Apostrophe,

    /// <summary>A hyphen in one of its shapes.</summary>
    Hyphen,

    /// <summary>An en dash, which stands for a hyphen between letters and for a range between digits.</summary>
    Dash,

    /// <summary>A full stop.</summary>
    Period,

    /// <summary>A sign that is a token: § or №.</summary>
    Sign,

    /// <summary>Half of a surrogate pair; only the pair tells more.</summary>
    Surrogate,
}
