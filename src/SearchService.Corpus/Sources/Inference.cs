namespace SearchService.Corpus.Sources;

/// <summary>Metadata that was inferred from a text because nobody gave it.</summary>
/// <param name="File">The source, relative to its data folder.</param>
/// <param name="WorkId">The work.</param>
/// <param name="Property">The property by its lower-case name: language, encoding, title, date, place, type, parties.</param>
/// <param name="Value">What was inferred.</param>
public sealed record Inference(string File, string WorkId, string Property, string Value);
