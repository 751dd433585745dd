using SearchService.Linking.Features;

namespace SearchService.Linking.Similar;

/// <summary>The stem readers of the thread that asks: making one costs more than reading a short text.</summary>
internal static class StemReaders
{
    [ThreadStatic]
    private static Dictionary<string, StemReader>? s_readers;

    /// <summary>The reader of a language, for this thread.</summary>
    public static StemReader Of(string language)
    {
        s_readers ??= new Dictionary<string, StemReader>(StringComparer.Ordinal);
        return s_readers.TryGetValue(language, out var reader) ? reader : s_readers[language] = new StemReader(language);
    }
}
