using System.Runtime.CompilerServices;

namespace SearchService.Engine.Index.Checking;

/// <summary>The text of a problem, which is put together only where there is one.</summary>
[InterpolatedStringHandler]
internal ref struct Problem
{
    private DefaultInterpolatedStringHandler _text;
    private readonly bool _isReal;

    public Problem(int literalLength, int formattedCount, bool condition, out bool isReal)
    {
        isReal = !condition;
        _isReal = isReal;
        if (isReal)
        {
            _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);
        }
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public override string ToString() => _isReal ? _text.ToStringAndClear() : "";
}
