namespace SearchService.Search.Translations;

/// <summary>A term of one or several words that may stand for one of the query, and how much a match of it counts.</summary>
/// <param name="Stems">Its stems in order, without those of stop words.</param>
/// <param name="Form">The term as a text of the index has it.</param>
/// <param name="Weight">Above 0 and at most 1, which the likeliest has.</param>
internal sealed record WeightedPhrase(IReadOnlyList<string> Stems, string Form, float Weight);
