namespace SearchService.Corpus.Model;

/// <summary>A part of a text: UTF-16 positions, the end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The characters of the span.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
