using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>What the dictionary says of one field as a whole.</summary>
internal sealed record FieldSummary(
    FieldInfo Info, long TermCount, byte[] RootCode, long SumTotalTermFreq, long SumDocFreq, int DocCount, long IndexStart);
