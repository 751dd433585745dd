using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Paragraphs;

/// <summary>The tokens of one run after the other, from a stream for each language, which is made when first needed.</summary>
internal sealed class ParagraphTokenStream(string own, Func<string, Analyzer> analyzers) : TokenStream
{
    private readonly List<(string Language, TokenStream Stream)> _streams = [];
    private ReadOnlyMemory<char> _text;
    private int _runStart;
    private int _runEnd;
    private TokenStream? _run;

    public override int StartOffset => _runStart + (_run?.StartOffset ?? 0);

    public override int EndOffset => _runStart + (_run?.EndOffset ?? 0);

    public override int PositionIncrement => Run.PositionIncrement;

    public override TokenKind Kind => Run.Kind;

    public override bool IsStopWord => Run.IsStopWord;

    public override ReadOnlySpan<char> Exact => Run.Exact;

    public override int StemCount => Run.StemCount;

    private TokenStream Run => _run ?? throw new InvalidOperationException("There is no token before the first move.");

    public override ReadOnlySpan<char> Stem(int index = 0) => Run.Stem(index);

    public override void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        _runStart = _runEnd = 0;
        _run = null;
    }

    public override bool MoveNext()
    {
        while (_run is null || !_run.MoveNext())
        {
            if (_runEnd == _text.Length)
            {
                return false;
            }

            _runStart = _runEnd;
            _runEnd = ParagraphLanguages.EndOfRun(_text.Span, _runStart, own, out var language);
            _run = StreamOf(language);
            _run.Reset(_text[_runStart.._runEnd]);
        }

        return true;
    }

    public override TokenExplanation Explain(int position)
    {
        var token = Run.Explain(position);
        return token with
        {
            StartOffset = token.StartOffset + _runStart,
            EndOffset = token.EndOffset + _runStart,
            Folded = [.. token.Folded.Select(letter => letter with { Offset = letter.Offset + _runStart })],
        };
    }

    private TokenStream StreamOf(string language)
    {
        foreach (var known in _streams)
        {
            if (known.Language == language)
            {
                return known.Stream;
            }
        }

        var stream = analyzers(language).CreateStream();
        _streams.Add((language, stream));
        return stream;
    }
}
