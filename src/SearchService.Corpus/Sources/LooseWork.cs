namespace SearchService.Corpus.Sources;

/// <summary>Texts without metadata that are the language versions of one work, which has the id of the first.</summary>
/// <param name="Members">The texts, in the order of the versions.</param>
public sealed record LooseWork(IReadOnlyList<LooseText> Members);

/// <summary>A text without metadata.</summary>
/// <param name="Id">The id of the work that it is on its own.</param>
/// <param name="Folder">The data folder.</param>
/// <param name="File">The file, relative to it.</param>
public sealed record LooseText(string Id, string Folder, string File);
