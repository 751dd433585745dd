namespace SearchService.Search.Translations;

/// <summary>A stem that may stand for a word of the query, and how much a match of it counts.</summary>
/// <param name="Stem">The stem, in the language of the fields that are searched.</param>
/// <param name="Form">The stem as a word that people read.</param>
/// <param name="Weight">Above 0 and at most 1, which the likeliest has.</param>
internal readonly record struct WeightedStem(string Stem, string Form, float Weight);
