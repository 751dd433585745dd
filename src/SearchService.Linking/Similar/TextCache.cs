namespace SearchService.Linking.Similar;

/// <summary>The texts that were read last. Not thread-safe.</summary>
internal sealed class TextCache(Func<int, ComparedText> read)
{
    /// <summary>How many are held, some ten kilobytes each.</summary>
    private const int Most = 2048;

    private readonly Dictionary<int, ComparedText> _texts = [];
    private readonly Queue<int> _order = [];

    /// <summary>The text of a passage.</summary>
    public ComparedText Read(int passage)
    {
        if (!_texts.TryGetValue(passage, out var text))
        {
            if (_order.Count == Most)
            {
                _texts.Remove(_order.Dequeue());
            }

            _texts[passage] = text = read(passage);
            _order.Enqueue(passage);
        }

        return text;
    }
}
