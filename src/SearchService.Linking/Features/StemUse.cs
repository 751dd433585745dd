namespace SearchService.Linking.Features;

/// <summary>How a unit uses a stem.</summary>
/// <param name="Count">How often.</param>
/// <param name="Start">Where the first word with it begins, in UTF-16 units.</param>
/// <param name="Length">How long that word is.</param>
internal readonly record struct StemUse(int Count, int Start, int Length);
