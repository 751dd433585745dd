namespace SearchService.Corpus.Metadata;

/// <summary>What a text itself says of the work; null or empty where it says nothing certain.</summary>
internal sealed record InferredMetadata(string Title, string? Type, DateOnly? Date, string? Place, IReadOnlyList<string> Parties);
