using System.Text.RegularExpressions;
using SearchService.Linking.Similar;

namespace SearchService.Linking.Tests.Similar;

/// <summary>Articles of one language and, of half of them, shortened, reordered and rewritten copies among other articles; those that keep half of the words are right, those that lost three quarters are not.</summary>
internal sealed partial class RewrittenPool
{
    private const int Size = 60;
    private const int LeastWords = 12;

    /// <summary>Texts that share so many of their triples of words are alike without anybody having rewritten them.</summary>
    private const double AlreadyAlike = 0.25;

    /// <summary>A copy that keeps so many of the words says the same or nearly so.</summary>
    private const double LeastKept = 0.5;

    /// <summary>A copy that keeps fewer says something else; what lies between is left out, since nobody can tell.</summary>
    private const double MostLost = 0.25;

    private RewrittenPool(string name, string language, List<string> texts, Random random)
    {
        Name = name;
        var distinct = Distinct([.. texts.Where(text => text.Split(' ').Length > LeastWords)]);
        var words = distinct.SelectMany(text => text.Split(' ')).ToArray();
        From = [.. distinct.Take(Size).Select((text, i) => new ParallelPool.Unit(name, $"{i}", ComparedText.Read(language, "", text)))];
        var copies = distinct.Take(Size).Index().Where(text => text.Index % 2 == 0)
            .Select(text => (text.Index, Copy: Rewrite(text.Item, words, random)))
            .Where(text => text.Copy.Kept is >= LeastKept or < MostLost)
            .Select(text => new ParallelPool.Unit(name, text.Copy.Kept >= LeastKept ? $"{text.Index}" : "changed", ComparedText.Read(language, "", text.Copy.Text)));
        var others = distinct.Skip(Size).Take(Size).Select((text, i) => new ParallelPool.Unit(name, $"other {i}", ComparedText.Read(language, "", text)));
        To = [.. copies, .. others];
        Statistics = new StemStatistics(From.Concat(To).Select(unit => unit.Text));
    }

    public string Name { get; }

    public List<ParallelPool.Unit> From { get; }

    public List<ParallelPool.Unit> To { get; }

    public StemStatistics Statistics { get; }

    /// <summary>Pools of laws in Kazakh, of the Constitution and of treaties.</summary>
    public static List<RewrittenPool> ReadAll(int seed)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(Requires.Shared("corpus/laws-kk"), "*.txt").Order(StringComparer.Ordinal).ToList();
        var pools = new List<RewrittenPool>();
        for (var i = 0; i < 5; i++)
        {
            // Neighbouring files, from other places each time: laws of one kind are most like each other.
            pools.Add(new RewrittenPool($"laws {i}", "kk", [.. files.Skip(i * 70).Take(40).SelectMany(Articles).Take(4 * Size)], random));
        }

        pools.Add(new RewrittenPool("constitution ru", "ru", [.. ParallelTexts.Read("constitution", "ru").Select(unit => unit.Text)], random));
        pools.Add(new RewrittenPool("constitution en", "en", [.. ParallelTexts.Read("constitution", "en").Select(unit => unit.Text)], random));
        pools.Add(new RewrittenPool("treaties", "en", [.. ParallelTexts.Read("treaties_dev", "en").Select(unit => unit.Text)], random));
        return pools;
    }

    /// <summary>Some sentences left out, the rest in another order now and then, and some words left out or replaced by others.</summary>
    private static (string Text, double Kept) Rewrite(string text, string[] words, Random random)
    {
        var strength = random.NextDouble() * 0.9;
        var sentences = Sentence().Split(text).Where(_ => random.NextDouble() >= strength / 2).ToArray();
        if (random.Next(2) == 0)
        {
            random.Shuffle(sentences);
        }

        var kept = 0;
        var rewritten = new List<string>();
        foreach (var word in string.Join(' ', sentences.Length == 0 ? [text] : sentences).Split(' ').Where(_ => random.NextDouble() >= strength / 4))
        {
            var isKept = random.NextDouble() >= strength;
            kept += isKept ? 1 : 0;
            rewritten.Add(isKept ? word : words[random.Next(words.Length)]);
        }

        return (string.Join(' ', rewritten), (double)kept / Math.Max(rewritten.Count, text.Split(' ').Length));
    }

    private static List<string> Distinct(List<string> texts)
    {
        var triples = texts.Select(text => text.Split(' ')).Select(words => words.Zip(words.Skip(1), words.Skip(2)).ToHashSet()).ToList();
        return [.. texts.Where((_, i) => !Enumerable.Range(0, texts.Count).Any(j =>
            j != i && triples[i].Count(triples[j].Contains) > AlreadyAlike * Math.Min(triples[i].Count, triples[j].Count)))];
    }

    private static IEnumerable<string> Articles(string file) => Article().Split(File.ReadAllText(file)).Skip(1)
        .Select(text => text.Trim()).Where(text => text.Length is > 80 and < 2500);

    [GeneratedRegex(@"(?<=[.;])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*\d+(?:-\d+)?-бап\.?", RegexOptions.Multiline)]
    private static partial Regex Article();
}
