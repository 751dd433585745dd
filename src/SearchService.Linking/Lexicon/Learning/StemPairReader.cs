using SearchService.Analysis.Sentences;
using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Reads parallel units of two languages as pairs of lists of stems; long ones are first aligned sentence by sentence. Not thread-safe.</summary>
internal sealed class StemPairReader(string left, string right, TranslationLexicon lexicon)
{
    /// <summary>Units with more stems than this in either language are aligned sentence by sentence.</summary>
    private const int LongUnit = 40;

    private readonly StemReader _leftReader = new(left);
    private readonly StemReader _rightReader = new(right);

    /// <summary>The stems of the left language that were read.</summary>
    public Vocabulary Left { get; } = new();

    /// <summary>The stems of the right language that were read.</summary>
    public Vocabulary Right { get; } = new();

    /// <summary>The pairs that a unit has, none where it lacks one of the languages.</summary>
    public IEnumerable<StemPair> Read(ParallelUnit unit)
    {
        if (!unit.Texts.TryGetValue(left, out var one) || !unit.Texts.TryGetValue(right, out var other))
        {
            yield break;
        }

        foreach (var (a, b) in Divide(one, other))
        {
            yield return new StemPair(Left.NumbersOf(Words(a)), Right.NumbersOf(Words(b)), unit.Weight);
        }
    }

    private IEnumerable<(List<string> Left, List<string> Right)> Divide(string one, string other)
    {
        var (a, b) = (_leftReader.Read(one), _rightReader.Read(other));
        if (Math.Max(a.Count, b.Count) <= LongUnit)
        {
            yield return (a, b);
            yield break;
        }

        var from = SentencesOf(left, one);
        var to = SentencesOf(right, other);
        foreach (var bead in ParagraphAligner.Align(left, from, right, to, lexicon).Where(bead => bead.IsMatch))
        {
            yield return ([.. from[bead.From].SelectMany(text => _leftReader.Read(text))], [.. to[bead.To].SelectMany(text => _rightReader.Read(text))]);
        }
    }

    /// <summary>Numbers are the same in all languages and need no translation.</summary>
    private static string[] Words(List<string> stems) => [.. stems.Where(stem => stem.Any(char.IsLetter))];

    private static string[] SentencesOf(string language, string text)
    {
        var spans = new List<(int Start, int End)>();
        SentenceSplitter.For(language).Split(text, spans);
        return [.. spans.Select(span => text[span.Start..span.End])];
    }
}
