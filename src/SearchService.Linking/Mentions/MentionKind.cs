namespace SearchService.Linking.Mentions;

/// <summary>What a mention is.</summary>
public enum MentionKind
{
    /// <summary>A number, in digits or words, or a fraction.</summary>
    Number,

    /// <summary>A day, a month or a year.</summary>
    Date,

    /// <summary>An amount of money or of a unit that stands for money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A known abbreviation of a name: ООН.</summary>
    Abbreviation,

    /// <summary>A name of a country, people, place, organisation or person.</summary>
    Name,

    /// <summary>A place in a legal text, a known instrument, or the number of an act.</summary>
    Citation,
}
