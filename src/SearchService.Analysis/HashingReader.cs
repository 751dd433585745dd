using System.Globalization;

namespace SearchService.Analysis;

/// <summary>Reads lines and hashes them, so that data which was changed has another version even where nobody changed its name.</summary>
/// <remarks>64-bit FNV-1a over the characters and one line feed a line; line ends do not count. Not thread-safe.</remarks>
internal sealed class HashingReader(TextReader text)
{
    private ulong _hash = 14695981039346656037UL;

    /// <summary>The hash of the lines read, 16 hexadecimal digits.</summary>
    public string Hash => _hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The next line, or null at the end.</summary>
    public string? ReadLine()
    {
        var line = text.ReadLine();
        if (line is not null)
        {
            Add(line);
        }

        return line;
    }

    /// <summary>Takes up a line that was not read here.</summary>
    public void Add(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            _hash = (_hash ^ c) * 1099511628211UL;
        }

        _hash = (_hash ^ '\n') * 1099511628211UL;
    }
}
