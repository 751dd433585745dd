namespace SearchService.Linking.Citations;

/// <summary>An instrument that a text names.</summary>
/// <param name="First">The first token of the name.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="Type">What it is: agreement, convention, law.</param>
/// <param name="Key">Its key in every language, or null where it has no name of its own: the Convention.</param>
/// <param name="Work">The work of the corpus, or null.</param>
/// <param name="Form">By what turn of phrase it is named.</param>
internal sealed record CitedInstrument(int First, int Next, string Type, string? Key, string? Work, CitationForm Form)
{
    /// <summary>The year that the name has, or 0.</summary>
    public int Year { get; init; }

    /// <summary>The stems of its words, so that a shorter name met later is known for it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
