using SearchService.Analysis;

namespace SearchService.Linking.Features;

/// <summary>Reads the stems of a text that carry meaning: those of stop words are left out. Not thread-safe.</summary>
internal sealed class StemReader(string language)
{
    private readonly TokenStream _tokens = Analyzers.For(language).CreateStream();

    /// <summary>The likeliest stem of each token, in order.</summary>
    public List<string> Read(string text)
    {
        var stems = new List<string>();
        _tokens.Reset(text.AsMemory());
        while (_tokens.MoveNext())
        {
            if (!_tokens.IsStopWord)
            {
                stems.Add(_tokens.Stem().ToString());
            }
        }

        return stems;
    }
}
