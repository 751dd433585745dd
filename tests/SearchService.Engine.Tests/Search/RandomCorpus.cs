namespace SearchService.Engine.Tests.Search;

/// <summary>Random documents over a small vocabulary, a few common words and many rare ones.</summary>
public static class RandomCorpus
{
    public static readonly string[] Vocabulary = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

    public static string Word(Random random) => Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 2))];

    public static InMemoryDocument[] Documents(Random random, int count, bool deletes = false) => [.. Enumerable.Range(0, count).Select(_ =>
        new InMemoryDocument
        {
            Words = { ["body"] = [.. Enumerable.Range(0, 1 + random.Next(30)).Select(_ => random.Next(20) == 0 ? null : Word(random))] },
            Numbers = random.Next(5) == 0 ? [] : new Dictionary<string, long> { ["year"] = random.Next(-3, 20) },
            Values = random.Next(5) == 0 ? [] : new Dictionary<string, string> { ["kind"] = Word(random) + Word(random) },
            IsDeleted = deletes && random.Next(7) == 0,
        })];

    /// <summary>The same documents cut into a few segments.</summary>
    public static InMemoryIndex Split(Random random, InMemoryDocument[] documents)
    {
        var segments = new List<InMemoryDocument[]>();
        for (var at = 0; at < documents.Length;)
        {
            var length = Math.Min(documents.Length - at, 1 + random.Next(documents.Length));
            segments.Add(documents[at..(at + length)]);
            at += length;
        }

        return new InMemoryIndex(segments);
    }
}
