namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>A place among the positions of a term: so many positions behind the start of a block of them.</summary>
/// <param name="Pointer">Where the block starts in the .pos file.</param>
/// <param name="Passed">How many positions lie between, of that block and those that follow.</param>
internal readonly record struct PositionPlace(long Pointer, long Passed);
