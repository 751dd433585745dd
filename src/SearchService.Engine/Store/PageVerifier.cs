using System.Numerics;

namespace SearchService.Engine.Store;

/// <summary>Compares the pages of one open file with their checksums, each when it is first touched.</summary>
/// <remarks>
/// Thread-safe: two threads may verify one page at the same time, which costs that page twice and nothing else. A page that does
/// not fit stays unverified, so that every later touch fails as well.
/// </remarks>
internal sealed unsafe class PageVerifier
{
    private const int PagesPerWord = 64;

    private readonly string _file;
    private readonly byte* _start;
    private readonly long _length;
    private readonly uint[] _checksums;
    private readonly ulong[] _verified;
    private int _left;

    public PageVerifier(string file, byte* start, long length, uint[] checksums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(checksums.LongLength, PageChecksums.Count(length));
        _file = file;
        _start = start;
        _length = length;
        _checksums = checksums;
        _verified = new ulong[(checksums.Length + PagesPerWord - 1) / PagesPerWord];
        _left = checksums.Length;
    }

    /// <summary>Whether every page was found right.</summary>
    public bool IsComplete => Volatile.Read(ref _left) == 0;

    /// <summary>Verifies the pages that hold at least one byte from <paramref name="from"/> to before <paramref name="end"/>.</summary>
    public void Require(long from, long end)
    {
        var last = (int)((end - 1) >> PageChecksums.PageBits);
        for (var page = (int)(from >> PageChecksums.PageBits); page <= last; page++)
        {
            if (!IsVerified(page))
            {
                Verify(page);
            }
        }
    }

    /// <summary>The run of verified bytes around a range that was just required, as far as it is cheap to find.</summary>
    public (long From, long End) Window(long from, long end)
    {
        if (IsComplete)
        {
            return (0, _length);
        }

        var first = (int)(from >> PageChecksums.PageBits);
        var last = (int)((end - 1) >> PageChecksums.PageBits);
        first -= BitOperations.LeadingZeroCount(~(Word(first) << (PagesPerWord - 1 - (first % PagesPerWord)))) - 1;
        last += BitOperations.TrailingZeroCount(~(Word(last) >> (last % PagesPerWord))) - 1;
        return ((long)first << PageChecksums.PageBits, Math.Min(_length, (last + 1L) << PageChecksums.PageBits));
    }

    private bool IsVerified(int page) => (Word(page) & (1UL << (page % PagesPerWord))) != 0;

    private ulong Word(int page) => Volatile.Read(ref _verified[page / PagesPerWord]);

    private void Verify(int page)
    {
        var at = (long)page << PageChecksums.PageBits;
        var length = (int)Math.Min(PageChecksums.PageLength, _length - at);
        var found = Crc32.Append(0, new ReadOnlySpan<byte>(_start + at, length));
        if (found != _checksums[page])
        {
            throw new CorruptIndexException(
                $"checksum of the {length} bytes from {at} on: expected 0x{_checksums[page]:X8}, computed 0x{found:X8}", _file, at);
        }

        var bit = 1UL << (page % PagesPerWord);
        if ((Interlocked.Or(ref _verified[page / PagesPerWord], bit) & bit) == 0)
        {
            Interlocked.Decrement(ref _left);
        }
    }
}
