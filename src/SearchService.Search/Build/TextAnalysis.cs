using System.Text;
using SearchService.Analysis;
using SearchService.Engine.Index;

namespace SearchService.Search.Build;

/// <summary>Analyses the texts of one document after the other, in one pass for stems and exact forms; buffers and streams are used again.</summary>
internal sealed class TextAnalysis
{
    private readonly Dictionary<string, TokenStream> _streams = new(StringComparer.Ordinal);
    private readonly List<TokenBuffer> _buffers = [];
    private readonly byte[] _utf8 = new byte[4096];
    private int _used;

    /// <summary>Makes all buffers free again; the document that used them has been added.</summary>
    public void Clear() => _used = 0;

    /// <summary>The stems and the exact forms of a text; ambiguous words have several stems at one position.</summary>
    public (TokenBuffer Stems, TokenBuffer Exact) Analyze(Analyzer analyzer, string text)
    {
        if (!_streams.TryGetValue(analyzer.Language, out var stream))
        {
            _streams[analyzer.Language] = stream = analyzer.CreateStream();
        }

        var (stems, exact) = (Next(), Next());
        stream.Reset(text.AsMemory());
        while (stream.MoveNext())
        {
            exact.Add(Encode(stream.Exact), stream.PositionIncrement, stream.StartOffset, stream.EndOffset);
            for (var i = 0; i < stream.StemCount; i++)
            {
                stems.Add(Encode(stream.Stem(i)), i == 0 ? stream.PositionIncrement : 0, stream.StartOffset, stream.EndOffset);
            }
        }

        return (stems, exact);
    }

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> term) => _utf8.AsSpan(0, Encoding.UTF8.GetBytes(term, _utf8));

    private TokenBuffer Next()
    {
        if (_used == _buffers.Count)
        {
            _buffers.Add(new TokenBuffer());
        }

        var buffer = _buffers[_used++];
        buffer.Clear();
        return buffer;
    }
}
