using SearchService.Analysis;

namespace SearchService.Linking.Features;

/// <summary>Reads the stems of a text that carry meaning: those of stop words are left out. Not thread-safe.</summary>
internal sealed class StemReader(string language)
{
    private readonly TokenStream _tokens = Analyzers.For(language).CreateStream();

    /// <summary>The likeliest stem of each token, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Gets the place of each of these tokens; may be null.</param>
    public List<string> Read(string text, List<(int Start, int Length)>? places = null)
    {
        var stems = new List<string>();
        _tokens.Reset(text.AsMemory());
        while (_tokens.MoveNext())
        {
            if (!_tokens.IsStopWord)
            {
                stems.Add(_tokens.Stem().ToString());
                places?.Add((_tokens.StartOffset, _tokens.EndOffset - _tokens.StartOffset));
            }
        }

        return stems;
    }
}
