namespace SearchService.Search.Spelling;

/// <summary>What a typed word is searched as.</summary>
/// <param name="Text">The text to analyse instead of the typed one; the typed one itself where it is searched too.</param>
/// <param name="Weight">How much a match counts beside a match of a word that is searched as typed.</param>
internal readonly record struct WordReading(string Text, float Weight);
