using System.Text;

namespace SearchService.Corpus.Sources;

/// <summary>Reads lines of a limited length, so that a file without line ends cannot fill the memory.</summary>
internal sealed class BoundedLineReader(TextReader reader, int maxLength)
{
    private readonly char[] _buffer = new char[16384];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>The number of the last line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Reads the next line; null for one that is too long. False at the end.</summary>
    public bool Next(out string? text)
    {
        _line.Clear();
        var tooLong = false;
        var any = false;
        while (Fill())
        {
            any = true;
            var span = _buffer.AsSpan(_at, _end - _at);
            var feed = span.IndexOf('\n');
            var part = feed < 0 ? span : span[..feed];
            tooLong |= _line.Length + part.Length > maxLength;
            if (!tooLong)
            {
                _line.Append(part);
            }

            _at += part.Length + (feed < 0 ? 0 : 1);
            if (feed >= 0)
            {
                break;
            }
        }

        Line += any ? 1 : 0;
        text = tooLong ? null : _line.ToString().TrimEnd('\r');
        return any;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            _end = reader.Read(_buffer, 0, _buffer.Length);
            _at = 0;
        }

        return _end > 0;
    }
}
