namespace SearchService.Analysis.Kazakh;

/// <summary>The row of vowels that may follow.</summary>
[Flags]
internal enum Harmony : byte
{
    /// <summary>Nothing is known: no vowel yet.</summary>
    None = 0,

    /// <summary>а, о, ұ, ы.</summary>
    Back = 1,

    /// <summary>ә, е, ө, ү, і.</summary>
    Front = 2,

    /// <summary>Both may follow.</summary>
    Either = 3,
}
