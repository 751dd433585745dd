using System.Text;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Automata;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Automata and prefixes over the block tree, against looking at every term.</summary>
public sealed class IntersectionTests
{
    private static readonly string[] s_alphabets = ["абвгдежз", "abcdefgh", "аbсdеfқә", "а法b𐌰қ𐌱", "ab"];

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 3000)]
    [InlineData(3, 12000)]
    public void The_walk_finds_the_terms_that_the_automaton_accepts_one_by_one(int seed, int terms)
    {
        var random = new Random(seed);
        foreach (var alphabet in s_alphabets)
        {
            var letters = alphabet.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            CompareWalks(Field(Enumerable.Range(0, terms).Select(_ => Encoding.UTF8.GetBytes(Word(random, letters, 10)))), random, letters, seed);
        }
    }

    [Fact]
    public void Terms_that_are_not_text_are_walked_over_all_the_same()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        CompareWalks(Field(Enumerable.Range(0, 6000).Select(_ => RandomIndex.Term(random))), random, ["a", "b", "z", "\uFFFD", "й"], Seed);
    }

    [Fact]
    public void A_word_in_the_middle_of_a_large_dictionary_is_found_without_looking_at_all_of_it()
    {
        var random = new Random(11);
        var letters = s_alphabets[0].EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        using var opened = new Opened(Field(Enumerable.Range(0, 20_000).Select(_ => Encoding.UTF8.GetBytes(Word(random, letters, 9)))));
        var budget = new SearchBudget(new SearchLimits { TimeBudget = TimeSpan.Zero }, default);

        // The time is over from the start, but the clock is looked at only once in a few thousand terms.
        var terms = new AutomatonTerms(opened.Cursor(), new LevenshteinAutomaton("абвгде", 1, 1, true), budget);
        while (terms.Next())
        {
        }

        Assert.True(budget.IsOver);
        var walk = new AutomatonTerms(opened.Cursor(), new LevenshteinAutomaton("абвгде", 0, 0, true), new SearchBudget(SearchLimits.Default, default));
        var first = opened.Terms[opened.Terms.Length / 2];
        walk = new AutomatonTerms(opened.Cursor(), new WildcardAutomaton(Encoding.UTF8.GetString(first)), new SearchBudget(SearchLimits.Default, default));
        Assert.True(walk.Next());
        Assert.Equal(first, walk.Cursor.Term.ToArray());
        Assert.False(walk.Next());
    }

    [Theory]
    [InlineData(21, 60)]
    [InlineData(22, 2500)]
    public void The_documents_of_a_prefix_are_those_of_its_terms_however_far_they_are_read(int seed, int terms)
    {
        var random = new Random(seed);
        var index = RandomIndex.Create(seed, terms);
        using var directory = new MemoryDirectory();
        using var reader = new BlockTreeTermsReader(index.Write(directory));
        foreach (var field in index.Fields)
        {
            for (var i = 0; i < 60; i++)
            {
                var whole = field.Terms.Keys.ElementAt(random.Next(field.Terms.Count));
                var prefix = whole[..random.Next(Math.Min(whole.Length, 4) + 1)];
                var cursor = (BlockTreeTermsEnum)reader.Terms(field.Info.Name, null)!.Iterator();
                CompareUnion(field, cursor, prefix, random, $"seed {seed}, {field.Info.IndexOptions}, prefix {Convert.ToHexString(prefix)}");
            }
        }
    }

    [Fact]
    public void No_more_terms_of_a_prefix_are_taken_than_allowed()
    {
        var index = RandomIndex.Create(31, 1000);
        using var directory = new MemoryDirectory();
        using var reader = new BlockTreeTermsReader(index.Write(directory));
        var field = index.Fields[0];
        var cursor = (BlockTreeTermsEnum)reader.Terms(field.Info.Name, null)!.Iterator();
        foreach (var most in new[] { 0, 1, 30, field.Terms.Count - 1, field.Terms.Count })
        {
            var union = cursor.NewUnion();
            Assert.Equal(most == field.Terms.Count, cursor.AddPrefix([], union, most, new SearchBudget(SearchLimits.Default, default)));
            Assert.Equal(most, union.TermCount);
            union.Release();
        }
    }

    private static void CompareUnion(InvertedField field, BlockTreeTermsEnum cursor, byte[] prefix, Random random, string place)
    {
        var expected = field.Terms.Where(pair => pair.Key.AsSpan().StartsWith(prefix)).ToList();
        var docs = expected.SelectMany(pair => pair.Value).Select(posting => posting.Doc).ToHashSet();
        var budget = new SearchBudget(SearchLimits.Default, default);
        var union = cursor.NewUnion();
        Assert.True(cursor.AddPrefix(prefix, union, int.MaxValue, budget), place);
        Assert.True(expected.Count == union.TermCount, $"{place}: {union.TermCount} terms, not {expected.Count}");
        Assert.Equal(expected.Sum(pair => (long)pair.Value.Count), union.PostingCount);
        for (var end = 0; end < RandomIndex.DocCount;)
        {
            end = Math.Min(RandomIndex.DocCount, end + random.Next(8000));
            Assert.True(union.ReadTo(end, budget));
            Assert.True(union.CompleteBefore >= end, $"{place}: complete before {union.CompleteBefore}, not {end}");
            for (var doc = 0; doc < union.CompleteBefore; doc++)
            {
                if (docs.Contains(doc) != IsSet(union, doc))
                {
                    Assert.Fail($"{place}: document {doc}, read to {end}");
                }
            }
        }

        Assert.True(union.IsComplete, place);
        union.Release();
    }

    private static bool IsSet(PostingsUnion union, int doc) => ((union.Words[doc >> 6] >> doc) & 1) != 0;

    private static void CompareWalks(InvertedField field, Random random, string[] letters, int seed)
    {
        using var opened = new Opened(field);
        var cursor = opened.Cursor();
        for (var i = 0; i < 60; i++)
        {
            var (automaton, name) = Next(random, letters);
            var terms = new AutomatonTerms(cursor, automaton, new SearchBudget(SearchLimits.Default, default));
            foreach (var term in opened.Terms)
            {
                var verdict = automaton.Judge(term);
                if (verdict == LazyAutomaton.Dead)
                {
                    continue;
                }

                Assert.True(terms.Next(), $"seed {seed}: {name} ends before {Encoding.UTF8.GetString(term)}");
                Assert.True(
                    cursor.Term.SequenceEqual(term) && terms.Verdict == verdict,
                    $"seed {seed}: {name} finds {Encoding.UTF8.GetString(cursor.Term)} ({terms.Verdict}), not {Encoding.UTF8.GetString(term)} ({verdict})");
                Assert.Equal(field.Terms[term].Count, cursor.DocFreq);
            }

            Assert.False(terms.Next(), $"seed {seed}: {name} goes on to {Encoding.UTF8.GetString(cursor.Term)}");
            MoveOn(cursor, opened.Terms, random);
        }
    }

    private static (LazyAutomaton Automaton, string Name) Next(Random random, string[] letters)
    {
        if (random.Next(3) == 0)
        {
            var pattern = string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => random.Next(4) switch { 0 => "*", 1 => "?", _ => Letter(random, letters) }));
            return (new WildcardAutomaton(pattern), pattern);
        }

        var word = Word(random, letters, 9);
        var (edits, prefix) = (1 + random.Next(2), random.Next(3) == 0 ? random.Next(4) : 0);
        return (new LevenshteinAutomaton(word, edits, prefix, random.Next(2) == 0), $"{word}~{edits}, prefix {prefix}");
    }

    /// <summary>Other moves in between do not harm the next walk, and steps go on from where a walk has come to.</summary>
    private static void MoveOn(TermsEnum cursor, byte[][] terms, Random random)
    {
        var at = random.Next(terms.Length);
        Assert.True(cursor.SeekExact(terms[at]));
        if (random.Next(2) == 0)
        {
            var all = new AutomatonTerms(cursor, new WildcardAutomaton("*"), new SearchBudget(SearchLimits.Default, default));
            for (at = 0; at <= Math.Min(30, terms.Length - 1); at++)
            {
                Assert.True(all.Next());
            }

            at--;
        }

        Assert.Equal(at + 1 < terms.Length, cursor.Next());
        if (at + 1 < terms.Length)
        {
            Assert.Equal(terms[at + 1], cursor.Term.ToArray());
        }
    }

    private static InvertedField Field(IEnumerable<byte[]> terms)
    {
        var field = new InvertedField(new FieldInfo { Name = "words", Number = 0, IndexOptions = IndexOptions.DocsAndFreqs });
        foreach (var term in terms.Prepend([]))
        {
            field.Terms[term] = [new Posting(field.Terms.Count % 90, [new Occurrence(0)]), new Posting(90 + (field.Terms.Count % 7), [new Occurrence(1)])];
        }

        return field;
    }

    private static string Letter(Random random, string[] letters) => letters[random.Next(letters.Length)];

    private static string Word(Random random, string[] letters, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => letters[Math.Min(random.Next(letters.Length), random.Next(letters.Length))]));

    private sealed class Opened : IDisposable
    {
        private readonly MemoryDirectory _directory = new();
        private readonly BlockTreeTermsReader _reader;

        public Opened(InvertedField field)
        {
            Terms = [.. field.Terms.Keys];
            _reader = new BlockTreeTermsReader(new InvertedIndex(100, [field]).Write(_directory));
        }

        public byte[][] Terms { get; }

        public TermsEnum Cursor() => _reader.Terms("words", null)!.Iterator();

        public void Dispose()
        {
            _reader.Dispose();
            _directory.Dispose();
        }
    }
}
