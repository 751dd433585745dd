using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>A cursor over terms and, beside it, a place in a sorted array that must agree with it after every step.</summary>
internal sealed class SeekWalk
{
    private readonly byte[][] _terms;
    private readonly List<Posting>[] _postings;
    private readonly FieldInfo _info;
    private readonly TermsEnum _cursor;
    private readonly int _seed;
    private int _at = -1;
    private bool _defined = true;

    public SeekWalk(InvertedField field, Index.Terms terms, int seed)
    {
        _terms = [.. field.Terms.Keys];
        _postings = [.. field.Terms.Values];
        _info = field.Info;
        _cursor = terms.Iterator();
        _seed = seed;
    }

    public void Step(Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                SeekExact(_terms[random.Next(_terms.Length)]);
                break;
            case 1:
                SeekExact(Near(random));
                break;
            case 2:
                SeekCeil(random.Next(2) == 0 ? Near(random) : RandomIndex.Term(random));
                break;
            default:
                if (_defined && _at < _terms.Length)
                {
                    Next();
                }

                break;
        }

        if (random.Next(3) == 0 && _defined && _at >= 0 && _at < _terms.Length)
        {
            var place = $"{Place}, statistics";
            var postings = _postings[_at];
            PostingsAssert.Same(postings.Count, _cursor.DocFreq, place, "documents");
            PostingsAssert.Same(_info.HasFreqs ? PostingsAssert.TotalTermFreq(postings) : -1, _cursor.TotalTermFreq, place, "occurrences");
            PostingsAssert.Same(postings[0].Doc, _cursor.Postings(PostingsFlags.None).NextDoc(), place, "first document");
        }
    }

    public void SeekExact(byte[] term)
    {
        var expected = Array.BinarySearch(_terms, term, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        Assert.True(_cursor.SeekExact(term) == expected >= 0, $"seed {_seed}: exact seek of {Text(term)}");
        _at = expected;
        _defined = expected >= 0;
        CheckTerm();
    }

    public void SeekCeil(byte[] term)
    {
        var found = Array.BinarySearch(_terms, term, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        var ceiling = found >= 0 ? found : ~found;
        var expected = found >= 0 ? SeekStatus.Found : ceiling < _terms.Length ? SeekStatus.NotFound : SeekStatus.End;
        var actual = _cursor.SeekCeil(term);
        Assert.True(actual == expected, $"seed {_seed}: seek of {Text(term)}: expected {expected}, found {actual}");
        _at = ceiling;
        _defined = true;
        CheckTerm();
    }

    private string Place => $"seed {_seed}, {_info.IndexOptions}, term {_at} of {_terms.Length}";

    private void Next()
    {
        _at++;
        Assert.True(_cursor.Next() == _at < _terms.Length, $"{Place}: next");
        CheckTerm();
    }

    private void CheckTerm()
    {
        if (_defined && _at >= 0 && _at < _terms.Length && !_cursor.Term.SequenceEqual(_terms[_at]))
        {
            Assert.Fail($"{Place}: expected {Text(_terms[_at])}, found {Text(_cursor.Term)}");
        }
    }

    /// <summary>A term that is there with a byte changed, cut or added; seldom one that is there.</summary>
    private byte[] Near(Random random)
    {
        var term = _terms[random.Next(_terms.Length)];
        return random.Next(3) switch
        {
            0 when term.Length > 0 => [.. term[..^1], (byte)(term[^1] + random.Next(3) - 1)],
            1 when term.Length > 0 => term[..random.Next(term.Length)],
            _ => [.. term, (byte)random.Next(256)],
        };
    }

    private static string Text(ReadOnlySpan<byte> term) => $"\"{Encoding.Latin1.GetString(term)}\"";
}
