namespace SearchService.Analysis.Kazakh;

/// <summary>What a listed stem costs, in hundredths of a nat.</summary>
/// <param name="Noun">As a noun, adjective or numeral.</param>
/// <param name="Verb">As a verb.</param>
/// <param name="Function">As a word that takes no suffix.</param>
/// <param name="Elides">Whether the last ы, і falls before a vowel: халық, халқы.</param>
internal readonly record struct StemEntry(int Noun, int Verb, int Function, bool Elides)
{
    /// <summary>The cost in a class that the stem does not have.</summary>
    public const int Unknown = int.MaxValue;

    /// <summary>An entry in no class.</summary>
    public static StemEntry None => new(Unknown, Unknown, Unknown, false);
}
