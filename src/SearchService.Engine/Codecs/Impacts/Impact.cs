namespace SearchService.Engine.Codecs.Impacts;

/// <summary>A frequency and a norm that no document of a block of postings exceeds in both.</summary>
/// <param name="Freq">The frequency, at least 1.</param>
/// <param name="Norm">The norm as an unsigned byte; 0 where the field has none.</param>
/// <param name="IsMerged">Whether it was put together from several, so that no document need be like this.</param>
internal readonly record struct Impact(int Freq, byte Norm, bool IsMerged);
