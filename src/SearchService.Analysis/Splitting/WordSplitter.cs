namespace SearchService.Analysis.Splitting;

/// <summary>Finds the words in a token whose spaces were lost: <c>қоршағанортанықорғау</c>.</summary>
/// <remarks>Immutable and thread-safe; a call allocates nothing. A rare word or a true compound must come back whole.</remarks>
public abstract class WordSplitter
{
    /// <summary>The most inner boundaries that are asked for.</summary>
    public const int MaxBoundaries = 31;

    /// <summary>Names the splitter and its data; another value whenever any token may be split in another way.</summary>
    public abstract string Version { get; }

    /// <summary>Writes where a second and further words begin, and returns how many such places there are; 0 when the token is one word.</summary>
    /// <param name="exact">The token in exact form, letters only.</param>
    /// <param name="boundaries">Room for <see cref="MaxBoundaries"/> places: indexes into <paramref name="exact"/>, rising, above 0 and below its length.</param>
    public abstract int Split(ReadOnlySpan<char> exact, Span<int> boundaries);
}
