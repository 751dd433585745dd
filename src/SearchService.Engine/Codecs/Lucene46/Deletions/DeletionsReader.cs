using System.Numerics;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Deletions;

/// <summary>Reads the live documents of one generation; see <see cref="DeletionsFormat"/>.</summary>
internal static class DeletionsReader
{
    /// <summary>Reads a file to memory and compares its counts with those of the commit.</summary>
    public static BitLiveDocs Read(IndexInput input, int docCount, int deletedCount)
    {
        var mark = input.ReadInt32();
        if (mark != DeletionsFormat.FormatMark)
        {
            throw input.Corrupt($"expected {DeletionsFormat.FormatMark}, found {mark}");
        }

        CodecFraming.CheckHeader(input, DeletionsFormat.Codec, DeletionsFormat.Version, DeletionsFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var size = input.ReadInt32();
        var isSparse = size == DeletionsFormat.GapsMark;
        if (isSparse)
        {
            size = input.ReadInt32();
        }

        var count = input.ReadInt32();
        if (size != docCount || count != docCount - deletedCount)
        {
            throw input.Corrupt($"{count} of {size} documents alive, where the commit has {docCount - deletedCount} of {docCount}");
        }

        var bits = isSparse ? ReadGaps(input, size, count) : DocBits.FromBytes(input.ReadSpan((size + 7) >> 3), size);
        var live = new BitLiveDocs(bits);
        return live.Count == count ? live : throw input.Corrupt($"{live.Count} bits set, expected {count}");
    }

    private static DocBits ReadGaps(IndexInput input, int size, int count)
    {
        var bytes = DocBits.AllSet(size).Bytes.ToArray();
        var at = 0;
        for (var deleted = size - count; deleted > 0;)
        {
            at += input.ReadVInt();
            if ((uint)at >= (uint)bytes.Length)
            {
                throw input.Corrupt($"byte {at} of {bytes.Length}");
            }

            bytes[at] = input.ReadByte();
            deleted -= 8 - BitOperations.PopCount(bytes[at]);
        }

        return DocBits.FromBytes(bytes, size);
    }
}
