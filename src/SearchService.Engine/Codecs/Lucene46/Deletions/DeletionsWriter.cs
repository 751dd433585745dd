using System.Numerics;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Deletions;

/// <summary>Writes the live documents of one generation; see <see cref="DeletionsFormat"/>.</summary>
internal static class DeletionsWriter
{
    /// <summary>Writes a new file.</summary>
    public static void Write(Directory directory, string fileName, DocBits live)
    {
        using var output = directory.CreateOutput(fileName);
        output.WriteInt32(DeletionsFormat.FormatMark);
        CodecFraming.WriteHeader(output, DeletionsFormat.Codec, DeletionsFormat.Version);
        var count = live.CountSet();
        if (IsSparse(live, count))
        {
            output.WriteInt32(DeletionsFormat.GapsMark);
            output.WriteInt32(live.Length);
            output.WriteInt32(count);
            WriteGaps(output, live, live.Length - count);
        }
        else
        {
            output.WriteInt32(live.Length);
            output.WriteInt32(count);
            output.WriteBytes(live.Bytes);
        }

        CodecFraming.WriteFooter(output);
    }

    private static bool IsSparse(DocBits live, int count)
    {
        var deleted = live.Length - count;
        if (deleted == 0)
        {
            return true;
        }

        var gap = live.Bytes.Length / deleted;
        var bytesOfGap = gap <= 1 << 7 ? 1 : gap <= 1 << 14 ? 2 : gap <= 1 << 21 ? 3 : 4;
        return 10 * (32 + (8L * (bytesOfGap + 1) * deleted)) < live.Length;
    }

    private static void WriteGaps(IndexOutput output, DocBits live, int deleted)
    {
        var last = 0;
        for (var i = 0; i < live.Bytes.Length && deleted > 0; i++)
        {
            var bits = live.Bytes[i];
            if (bits != 0xFF)
            {
                output.WriteVInt(i - last);
                output.WriteByte(bits);
                last = i;
                deleted -= 8 - BitOperations.PopCount(bits);
            }
        }
    }
}
