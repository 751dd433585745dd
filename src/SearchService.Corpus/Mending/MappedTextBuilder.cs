namespace SearchService.Corpus.Mending;

/// <summary>Builds a <see cref="MappedText"/> character by character.</summary>
internal sealed class MappedTextBuilder(int capacity)
{
    private char[] _text = new char[Math.Max(capacity, 16)];
    private int[] _source = new int[Math.Max(capacity, 16)];

    public int Length { get; private set; }

    public char this[int index] => _text[index];

    public ReadOnlySpan<char> Span => _text.AsSpan(0, Length);

    public void Add(char c, int source)
    {
        if (Length == _text.Length)
        {
            Array.Resize(ref _text, Length * 2);
            Array.Resize(ref _source, Length * 2);
        }

        _text[Length] = c;
        _source[Length++] = source;
    }

    public void Add(ReadOnlySpan<char> text, int source)
    {
        foreach (var c in text)
        {
            Add(c, source);
        }
    }

    public void Add(MappedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Add(text.Text[i], text.SourceAt(i));
        }
    }

    /// <summary>Takes back the last characters.</summary>
    public void Remove(int count) => Length -= count;

    public MappedText ToMappedText() => new(new string(_text, 0, Length), _source[..Length]);
}
