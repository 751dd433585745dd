namespace SearchService.Linking.Citations;

/// <summary>The text that cites.</summary>
/// <param name="Work">The id of its work.</param>
/// <param name="Type">The type of its work: agreement, commentary.</param>
/// <param name="HasArticles">Whether it has articles of its own, so that a bare Article 5 is its own.</param>
public sealed record CitationOwner(string Work, string Type, bool HasArticles);
