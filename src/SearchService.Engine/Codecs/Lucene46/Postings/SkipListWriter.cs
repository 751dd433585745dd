using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Gathers the skip entries of one term after another. The grammar is in <see cref="SkipListFormat"/>.</summary>
internal sealed class SkipListWriter
{
    private readonly ByteArrayOutput[] _levels;
    private readonly SkipEntry[] _last;
    private bool _hasPositions;
    private bool _hasPay;

    /// <summary>Prepares for terms of at most so many documents.</summary>
    public SkipListWriter(int maxDoc)
    {
        var levels = 1;
        for (long blocks = maxDoc / PackedBlock.Length; blocks >= SkipListFormat.Multiplier && levels < SkipListFormat.MaxLevels; levels++)
        {
            blocks /= SkipListFormat.Multiplier;
        }

        _levels = [.. Enumerable.Range(0, levels).Select(_ => new ByteArrayOutput())];
        _last = new SkipEntry[levels];
    }

    /// <summary>Begins a term whose data start at these places.</summary>
    public void Start(FieldInfo field, in TermMetadata term)
    {
        _hasPositions = field.HasPositions;
        _hasPay = field.HasOffsets;
        Array.Fill(_last, new SkipEntry { DocPointer = term.DocStart, PositionPointer = term.PositionStart, PayPointer = term.PayStart });
        foreach (var level in _levels)
        {
            level.Clear();
        }
    }

    /// <summary>Adds the entry of the block that ends with the document number <paramref name="docs"/> of the term, counted from 1.</summary>
    public void Add(in SkipEntry entry, int docs)
    {
        var blocks = docs / PackedBlock.Length;
        long childPointer = 0;
        for (var level = 0; level < _levels.Length; level++)
        {
            WriteEntry(_levels[level], _last[level], entry);
            _last[level] = entry;
            var pointer = (long)_levels[level].Length;
            if (level > 0)
            {
                _levels[level].WriteVLong(childPointer);
            }

            childPointer = pointer;
            if (blocks % SkipListFormat.Multiplier != 0)
            {
                return;
            }

            blocks /= SkipListFormat.Multiplier;
        }
    }

    /// <summary>Writes the entries of the term.</summary>
    public void WriteTo(IndexOutput output)
    {
        for (var level = _levels.Length - 1; level > 0; level--)
        {
            if (_levels[level].Length > 0)
            {
                output.WriteVLong(_levels[level].Length);
                output.WriteBytes(_levels[level].Written);
            }
        }

        output.WriteBytes(_levels[0].Written);
    }

    private void WriteEntry(ByteArrayOutput output, in SkipEntry last, in SkipEntry entry)
    {
        output.WriteVInt(entry.Doc - last.Doc);
        output.WriteVInt((int)(entry.DocPointer - last.DocPointer));
        if (_hasPositions)
        {
            output.WriteVInt((int)(entry.PositionPointer - last.PositionPointer));
            output.WriteVInt(entry.PositionsInBlock);
            if (_hasPay)
            {
                output.WriteVInt((int)(entry.PayPointer - last.PayPointer));
            }
        }
    }
}
