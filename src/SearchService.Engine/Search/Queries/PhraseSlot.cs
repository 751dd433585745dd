namespace SearchService.Engine.Search.Queries;

/// <summary>The terms that may stand at one place of a phrase, all of one field.</summary>
public sealed record PhraseSlot(int Position, ValueList<Term> Terms);
