namespace SearchService.Search.Results;

/// <summary>The citations in a text: the same for the page, the API and the command line.</summary>
/// <param name="Lang">The language that the text was read in.</param>
/// <param name="Identified">Whether the language was told from the text rather than given.</param>
/// <param name="Citations">The citations in the order of the text.</param>
public sealed record CitationsView(string Lang, bool Identified, IReadOnlyList<CitationView> Citations);

/// <summary>A citation and what it leads to.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">How it is printed.</param>
/// <param name="Key">What it is called in every language: the work or instrument and the place, such as madrid-protocol-1989 art_14 or code:environmental art_188.</param>
/// <param name="Form">How the instrument is named: named, described, own, bare, context, unknown.</param>
/// <param name="Work">The id of the work that it leads to, or null where it leads to none in the index.</param>
/// <param name="Id">The id of the provision that it leads to, or null.</param>
/// <param name="Url">The path of the page of the provision or of the work, or null.</param>
/// <param name="Title">The title of the work, or null.</param>
public sealed record CitationView(int Start, int End, string Text, string Key, string Form, string? Work, string? Id, string? Url, string? Title);
