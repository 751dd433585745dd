using System.Text;
using SearchService.Analysis;

namespace SearchService.Search.Build;

/// <summary>A token stream for each language, for one thread at a time, used again for text after text.</summary>
internal sealed class TokenStreams
{
    private readonly Dictionary<string, TokenStream> _streams = new(StringComparer.Ordinal);
    private readonly byte[] _utf8 = new byte[4096];

    /// <summary>The stream of an analyzer; the one returned before for it must no longer be in use.</summary>
    public TokenStream For(Analyzer analyzer)
    {
        if (!_streams.TryGetValue(analyzer.Language, out var stream))
        {
            _streams[analyzer.Language] = stream = analyzer.CreateStream();
        }

        return stream;
    }

    /// <summary>A term as UTF-8, valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<char> term) => _utf8.AsSpan(0, Encoding.UTF8.GetBytes(term, _utf8));
}
