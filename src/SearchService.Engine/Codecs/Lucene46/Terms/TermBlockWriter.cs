using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Writes single blocks of terms. The grammar is in <see cref="BlockTreeTermsFormat"/>.</summary>
internal sealed class TermBlockWriter(FieldInfo field, IndexOutput terms)
{
    private readonly ByteArrayOutput _suffixes = new();
    private readonly ByteArrayOutput _stats = new();
    private readonly ByteArrayOutput _metadata = new();

    /// <summary>Writes the entries from <paramref name="start"/> to before <paramref name="end"/>, without their common prefix.</summary>
    public WrittenBlock Write(List<PendingEntry> entries, int start, int end, int prefixLength, bool isLastFloor)
    {
        _suffixes.Clear();
        _stats.Clear();
        _metadata.Clear();
        var position = terms.Position;
        var isLeaf = true;
        for (var i = start; i < end && isLeaf; i++)
        {
            isLeaf = entries[i].Block is null;
        }

        var previous = TermMetadata.None;
        var hasTerms = false;
        for (var i = start; i < end; i++)
        {
            var entry = entries[i];
            AddSuffix(entry, prefixLength, isLeaf, position);
            if (entry.Block is null)
            {
                AddTerm(entry.Metadata, previous);
                previous = entry.Metadata;
                hasTerms = true;
            }
        }

        terms.WriteVInt(((end - start) << 1) | (isLastFloor ? 1 : 0));
        terms.WriteVInt((_suffixes.Length << 1) | (isLeaf ? 1 : 0));
        terms.WriteBytes(_suffixes.Written);
        terms.WriteVInt(_stats.Length);
        terms.WriteBytes(_stats.Written);
        terms.WriteVInt(_metadata.Length);
        terms.WriteBytes(_metadata.Written);
        return new WrittenBlock(position, hasTerms);
    }

    private void AddSuffix(in PendingEntry entry, int prefixLength, bool isLeaf, long position)
    {
        var suffix = entry.Bytes.AsSpan(prefixLength);
        _suffixes.WriteVInt(isLeaf ? suffix.Length : (suffix.Length << 1) | (entry.Block is null ? 0 : 1));
        _suffixes.WriteBytes(suffix);
        if (entry.Block is not null)
        {
            _suffixes.WriteVLong(position - entry.Block.Start);
        }
    }

    private void AddTerm(in TermMetadata term, in TermMetadata previous)
    {
        _stats.WriteVInt(term.DocFreq);
        if (field.HasFreqs)
        {
            _stats.WriteVLong(term.TotalTermFreq - term.DocFreq);
        }

        PostingsWriter.WriteMetadata(_metadata, field, term, previous);
    }
}
