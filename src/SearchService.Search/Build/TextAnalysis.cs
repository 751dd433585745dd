using SearchService.Analysis;
using SearchService.Engine.Index;

namespace SearchService.Search.Build;

/// <summary>Analyses the texts of one document after the other, in one pass for stems and exact forms; buffers are used again.</summary>
internal sealed class TextAnalysis(TokenStreams streams)
{
    private readonly List<TokenBuffer> _buffers = [];
    private int _used;

    /// <summary>Makes all buffers free again; the document that used them has been added.</summary>
    public void Clear() => _used = 0;

    /// <summary>The stems and the exact forms of a text; ambiguous words have several stems at one position.</summary>
    public (TokenBuffer Stems, TokenBuffer Exact) Analyze(Analyzer analyzer, string text)
    {
        var stream = streams.For(analyzer);
        var (stems, exact) = (Next(), Next());
        stream.Reset(text.AsMemory());
        while (stream.MoveNext())
        {
            exact.Add(streams.Encode(stream.Exact), stream.PositionIncrement, stream.StartOffset, stream.EndOffset);
            for (var i = 0; i < stream.StemCount; i++)
            {
                stems.Add(streams.Encode(stream.Stem(i)), i == 0 ? stream.PositionIncrement : 0, stream.StartOffset, stream.EndOffset);
            }
        }

        return (stems, exact);
    }

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
