using System.Numerics;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>A set of documents of one segment, a bit each. Safe for concurrent reads once it is filled.</summary>
public sealed class DocIdSet
{
    private readonly ulong[] _words;

    /// <summary>An empty set of documents below <paramref name="maxDoc"/>.</summary>
    public DocIdSet(int maxDoc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDoc);
        MaxDoc = maxDoc;
        _words = new ulong[(maxDoc + 63) >> 6];
    }

    /// <summary>One more than the largest document the set can hold.</summary>
    public int MaxDoc { get; }

    /// <summary>Whether the document is in the set.</summary>
    public bool this[int doc] => (_words[doc >> 6] & (1UL << doc)) != 0;

    /// <summary>Counts the documents.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Adds a document.</summary>
    public void Add(int doc) => _words[doc >> 6] |= 1UL << doc;

    /// <summary>Adds documents.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        var words = _words;
        foreach (var doc in docs)
        {
            words[doc >> 6] |= 1UL << doc;
        }
    }

    /// <summary>The first document of the set from <paramref name="from"/> on, or <see cref="DocIdSetIterator.NoMoreDocs"/>.</summary>
    public int Next(int from)
    {
        if (from >= MaxDoc)
        {
            return DocIdSetIterator.NoMoreDocs;
        }

        var index = from >> 6;
        var word = _words[index] & (ulong.MaxValue << from);
        while (word == 0)
        {
            if (++index == _words.Length)
            {
                return DocIdSetIterator.NoMoreDocs;
            }

            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>A walk over the set.</summary>
    public DocIdSetIterator Iterator() => new BitsIterator(this);
}
