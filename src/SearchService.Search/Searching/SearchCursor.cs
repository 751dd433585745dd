using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace SearchService.Search.Searching;

/// <summary>Where a page ended, as text for a URL; it belongs to one request and is refused with another.</summary>
internal static class SearchCursor
{
    public static string Write(int offset, ulong request)
    {
        Span<byte> bytes = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, offset);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[4..], request);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The offset in a cursor.</summary>
    /// <exception cref="InvalidCursorException">It is not a cursor of this request.</exception>
    public static int Read(string? cursor, ulong request)
    {
        if (cursor is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[12];
        if (cursor.Length != 16 || Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) != OperationStatus.Done || written != 12
            || BinaryPrimitives.ReadInt32LittleEndian(bytes) is < 0 or > int.MaxValue / 2
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]) != request)
        {
            throw new InvalidCursorException();
        }

        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A number that is the same for all pages of a request (FNV-1a).</summary>
    public static ulong Fingerprint(Results.SearchRequest request)
    {
        var text = string.Join('\u001f',
        [
            request.Query, .. Counted(request.Languages), .. Counted(request.Types), .. Counted(request.Statuses), .. Counted(request.Works),
            .. Counted([.. request.Years.Select(year => $"{year}")]), $"{request.From:O}", $"{request.To:O}", $"{request.HeadingsOnly}", $"{request.ExpandAcross}", $"{request.Sort}", .. Counted(request.Without),
        ]);
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }

    /// <summary>A list so that no other lists written one behind the other look the same.</summary>
    private static IEnumerable<string> Counted(IReadOnlyList<string> values) => values.Prepend($"{values.Count}");
}
