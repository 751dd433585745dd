using System.Buffers.Binary;
using System.Globalization;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Impacts;

/// <summary>The open impacts of a segment. The grammar is in <see cref="ImpactsFormat"/>.</summary>
/// <remarks>
/// Opening reads the ends of the file, however large it is; a term is looked up and verified in place when it is asked for. Safe
/// for concurrent use.
/// </remarks>
internal sealed class ImpactsReader : IDisposable
{
    private readonly IndexInput _input;
    private readonly long _groupsStart;
    private readonly int _groupCount;

    private ImpactsReader(IndexInput input, SegmentInfo segment)
    {
        _input = input;
        CodecFraming.CheckHeader(input, ImpactsFormat.Codec, ImpactsFormat.Version, ImpactsFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var start = input.Length - CodecFraming.FooterLength - ImpactsFormat.OwnerLength;
        var owner = input.Span(start, ImpactsFormat.OwnerLength);
        _groupsStart = BinaryPrimitives.ReadInt64BigEndian(owner);
        TermCount = BinaryPrimitives.ReadInt32BigEndian(owner[8..]);
        var docCount = BinaryPrimitives.ReadInt32BigEndian(owner[12..]);
        var checksum = BinaryPrimitives.ReadUInt32BigEndian(owner[16..]);
        if (BinaryPrimitives.ReadUInt32BigEndian(owner[20..]) != Crc32.Append(0, owner[..20]))
        {
            throw new CorruptIndexException("the checksum of the part that says what the file belongs to is wrong", input.Name, start);
        }

        if (docCount != segment.DocCount || ChecksumOf(segment) != checksum)
        {
            throw new CorruptIndexException(
                $"the file belongs to another segment, of {docCount} documents and checksum {checksum:x8}", input.Name, start);
        }

        _groupCount = (TermCount + ImpactsFormat.GroupSize - 1) / ImpactsFormat.GroupSize;
        if (TermCount < 0 || _groupsStart != start - ((long)_groupCount * ImpactsFormat.GroupLength))
        {
            throw new CorruptIndexException($"an index at {_groupsStart} for {TermCount} terms", input.Name, start);
        }
    }

    /// <summary>The number of terms that have impacts.</summary>
    public int TermCount { get; }

    /// <summary>Opens the file of a segment; null where there is none.</summary>
    /// <exception cref="CorruptIndexException">It is broken, or belongs to another segment.</exception>
    public static ImpactsReader? Open(Directory directory, SegmentInfo segment)
    {
        var name = segment.FileName(ImpactsFormat.Extension);
        if (ChecksumOf(segment) is null || !directory.FileExists(name))
        {
            return null;
        }

        var input = directory.OpenInput(name);
        try
        {
            return new ImpactsReader(input, segment);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file of a segment; null also where it cannot be used, since all goes without it.</summary>
    public static ImpactsReader? TryOpen(Directory directory, SegmentInfo segment)
    {
        try
        {
            return Open(directory, segment);
        }
        catch (Exception error) when (error is CorruptIndexException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Compares the whole file with its checksum.</summary>
    public void VerifyChecksum() => CodecFraming.VerifyChecksum(_input);

    /// <summary>The impacts of the term whose postings start there; false where there are none, or none that can be trusted.</summary>
    public bool TryFind(long docStart, int docFreq, out TermImpacts impacts)
    {
        impacts = default;
        if (docFreq <= PackedBlock.Length || GroupOf(docStart) is not { } position)
        {
            return false;
        }

        try
        {
            return TryFindInGroup(position, docStart, docFreq, out impacts);
        }
        catch (CorruptIndexException)
        {
            return false;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _input.Dispose();

    private static uint? ChecksumOf(SegmentInfo segment) =>
        segment.Diagnostics.TryGetValue(ImpactsFormat.ChecksumKey, out var text)
            && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum)
            ? checksum
            : null;

    /// <summary>Where the first term of the group starts that may have those postings.</summary>
    private long? GroupOf(long docStart)
    {
        var low = 0;
        var high = _groupCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ReadGroup(middle, 0) <= docStart)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : ReadGroup(low - 1, sizeof(long));
    }

    private long ReadGroup(int group, int field) =>
        BinaryPrimitives.ReadInt64BigEndian(_input.Span(_groupsStart + ((long)group * ImpactsFormat.GroupLength) + field, sizeof(long)));

    private bool TryFindInGroup(long position, long docStart, int docFreq, out TermImpacts impacts)
    {
        impacts = default;
        var input = _input.Clone();
        input.Position = position;
        long at = 0;
        for (var i = 0; i < ImpactsFormat.GroupSize && at < docStart && input.Position < _groupsStart; i++)
        {
            at += input.ReadVLong();
            var body = input.ReadSpan(input.ReadCount());
            if (at == docStart)
            {
                return body.Length > sizeof(int) && HasChecksum(body, docStart, docFreq) && TermImpacts.TryRead(body[sizeof(int)..], docFreq, out impacts);
            }
        }

        return false;
    }

    private static bool HasChecksum(ReadOnlySpan<byte> body, long docStart, int docFreq)
    {
        Span<byte> key = stackalloc byte[ImpactsFormat.KeyLength];
        BinaryPrimitives.WriteInt64BigEndian(key, docStart);
        BinaryPrimitives.WriteInt32BigEndian(key[sizeof(long)..], docFreq);
        return BinaryPrimitives.ReadUInt32BigEndian(body) == Crc32.Append(Crc32.Append(0, key), body[sizeof(int)..]);
    }
}
