using SearchService.Linking.Similar;
using SearchService.Search.Schema;

namespace SearchService.Search.Similar;

/// <summary>The clause of a request, read.</summary>
/// <param name="Text">The text that is compared.</param>
/// <param name="Language">Its language.</param>
/// <param name="IsIdentified">Whether the language was told from the text.</param>
/// <param name="Compared">The text as it is judged.</param>
/// <param name="Source">The provision it is of, or null.</param>
/// <param name="IsShortened">Whether the provision is longer.</param>
internal sealed record Clause(string Text, string Language, bool IsIdentified, ComparedText Compared, StoredProvision? Source, bool IsShortened);
