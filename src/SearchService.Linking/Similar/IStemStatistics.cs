namespace SearchService.Linking.Similar;

/// <summary>How many provisions of a corpus have a stem, by language: what makes a shared word telling.</summary>
/// <remarks>Stems are those of <see cref="SearchService.Analysis.Analyzers"/>, the likeliest of each word. Implementations are thread-safe.</remarks>
public interface IStemStatistics
{
    /// <summary>The number of provisions in a language.</summary>
    int Documents(string language);

    /// <summary>The number of provisions in a language that have a stem; 0 for one never seen.</summary>
    int DocumentsWith(string language, string stem);
}
