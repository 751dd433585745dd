using SearchService.Corpus.Sources;
using SearchService.Linking.Similar;

namespace SearchService.Linking.Tests.Similar;

/// <summary>Units of parallel texts in two languages in one pool, half of the counterparts of each side taken out, among units of other texts.</summary>
internal sealed class ParallelPool
{
    /// <summary>Shorter units are not linked.</summary>
    private const int LeastWords = 8;

    private ParallelPool(string name, List<Unit> from, List<Unit> to)
    {
        (Name, From, To) = (name, from, to);
        From.RemoveAll(unit => unit.Text.Words < LeastWords);
        To.RemoveAll(unit => unit.Text.Words < LeastWords);
        Statistics = new StemStatistics(from.Concat(to).Select(unit => unit.Text));
    }

    /// <summary>Sentences are many and not what is linked, so of them, and of what has no counterpart at all, other ones are taken each time.</summary>
    private const double ShareOfSentences = 0.4;

    private const string Sentences = "gov_devtest";

    /// <summary>Two texts of one language that share so many of their words say nearly the same: conventions have clauses of each other.</summary>
    private const double NearlyTheSame = 0.6;

    /// <summary>A unit with its document, its key and its text in the other language, which only the measuring looks at.</summary>
    internal sealed record Unit(string Document, string Key, ComparedText Text, string Counterpart = "")
    {
        /// <summary>Whether another is its counterpart, or says nearly the same as its counterpart.</summary>
        public bool IsLike(Unit other)
        {
            HashSet<string> own = [.. Counterpart.ToLowerInvariant().Split(' ')], others = [.. other.Text.Text.ToLowerInvariant().Split(' ')];
            return Key == other.Key || 2.0 * own.Count(others.Contains) > NearlyTheSame * (own.Count + others.Count);
        }
    }

    public string Name { get; }

    public List<Unit> From { get; }

    public List<Unit> To { get; }

    public StemStatistics Statistics { get; }

    /// <summary>The shared texts as pools of two languages each.</summary>
    public static List<ParallelPool> ReadAll(int seed)
    {
        string[] treaties =
        [
            "treaty_european_cultural_convention_1954", "treaty_hague_child_abduction_1980", "treaty_hague_evidence_1970",
            "treaty_hague_service_1965", "treaty_madrid_protocol_1989", "treaty_tax_mutual_assistance_1988",
        ];
        var random = new Random(seed);
        return
        [
            Read("kk", "en", ["udhr", .. treaties], ["gov_devtest"], ["constitution"], random),
            Read("ru", "en", ["udhr", "constitution"], ["gov_devtest"], treaties, random),
            Read("kk", "ru", ["udhr", "gov_devtest"], treaties, ["constitution"], random),
        ];
    }

    /// <summary>Official texts in one language and what the project's own digests say of the same articles in another or the same: real paraphrases.</summary>
    public static ParallelPool ReadDigests(string from, string to, int seed)
    {
        var random = new Random(seed);
        (string File, string Digest)[] works =
        [
            ("udhr", "udhr-1948"), ("treaty_european_cultural_convention_1954", "european-cultural-convention-1954"),
            ("treaty_madrid_protocol_1989", "madrid-protocol-1989"),
        ];
        var (left, right) = (new List<Unit>(), new List<Unit>());
        foreach (var (file, digest) in works)
        {
            var data = Path.Combine(Requires.ProjectRoot, "data", "works", digest);
            var work = new CorpusReader([data], new CorpusReport()).Read().OfType<WorkItem>().Single().Work;
            foreach (var unit in ParallelTexts.Read(file, from).Where(_ => random.Next(3) > 0))
            {
                left.Add(new Unit($"digest {digest}", unit.Key, ComparedText.Read(from, "", unit.Text)));
            }

            var prefix = file.Replace("treaty_", "", StringComparison.Ordinal);
            foreach (var article in work.Expressions.Single(version => version.Language == to).Provisions.Where(_ => random.Next(3) > 0))
            {
                right.Add(new Unit($"digest {digest}", $"{prefix}:{article.Number}", ComparedText.Read(to, article.Heading, article.Text)));
            }
        }

        return new ParallelPool($"digests {from}-{to}", left, right);
    }

    /// <summary>Makes a pool of files in both languages and others that only one side has.</summary>
    private static ParallelPool Read(string from, string to, string[] files, string[] onlyFrom, string[] onlyTo, Random random)
    {
        var (left, right) = (new List<Unit>(), new List<Unit>());
        foreach (var file in files)
        {
            var others = ParallelTexts.Read(file, to).ToDictionary(unit => unit.Key, unit => unit.Text, StringComparer.Ordinal);
            foreach (var unit in ParallelTexts.Read(file, from).Where(unit => others.ContainsKey(unit.Key)))
            {
                if (file == Sentences && random.NextDouble() >= ShareOfSentences)
                {
                    continue;
                }

                // The sentences come from many sites; ten of each hundred are left out together.
                var document = file == Sentences ? $"{file} {left.Count / 10 % 10}" : file;

                // A third is on both sides, a third on either only: half of what each side has lacks its counterpart.
                var side = random.Next(3);
                if (side != 1)
                {
                    left.Add(new Unit(document, unit.Key, ComparedText.Read(from, "", unit.Text), others[unit.Key]));
                }

                if (side != 2)
                {
                    right.Add(new Unit(document, unit.Key, ComparedText.Read(to, "", others[unit.Key])));
                }
            }
        }

        left.AddRange(onlyFrom.SelectMany(file => Alone(file, from)).Where(_ => random.NextDouble() < ShareOfSentences));
        right.AddRange(onlyTo.SelectMany(file => Alone(file, to)).Where(_ => random.NextDouble() < ShareOfSentences));
        return new ParallelPool($"{from}-{to}", left, right);
    }

    private static IEnumerable<Unit> Alone(string file, string language) =>
        ParallelTexts.Read(file, language).Select(unit => new Unit(file, $"{unit.Key} only {language}", ComparedText.Read(language, "", unit.Text)));
}
