using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>One term of an exact phrase and its place in it.</summary>
internal readonly record struct PhrasePart(BlockPostingsEnum Postings, int Offset);
