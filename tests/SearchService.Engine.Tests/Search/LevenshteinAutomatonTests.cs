using System.Text;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Tests.Search;

public sealed class LevenshteinAutomatonTests
{
    // Few letters of one to four bytes, so that words are near to each other.
    private static readonly string[] s_letters = ["a", "b", "с", "қ", "法", "𐌰"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_verdict_is_the_distance_by_definition(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1500; i++)
        {
            var word = Word(random, i % 10 == 0 ? 70 : 9);
            var (edits, swaps, prefix) = (1 + random.Next(2), random.Next(2) == 0, random.Next(3) == 0 ? random.Next(4) : 0);
            var automaton = new LevenshteinAutomaton(word, edits, prefix, swaps);
            for (var j = 0; j < 20; j++)
            {
                var text = j < 10 ? Near(random, word) : Word(random, 9);
                Assert.True(
                    Expected(word, text, edits, prefix, swaps) == automaton.Judge(Encoding.UTF8.GetBytes(text)),
                    $"seed {seed}: \"{word}\" and \"{text}\", {edits} edits, prefix {prefix}, swaps {swaps}: {automaton.Judge(Encoding.UTF8.GetBytes(text))}");
            }
        }
    }

    [Theory]
    [InlineData(4)]
    public void A_limit_set_later_is_as_good_as_one_from_the_beginning(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var word = Word(random, 9);
            var (swaps, prefix) = (random.Next(2) == 0, random.Next(3));
            var automaton = new LevenshteinAutomaton(word, 2, prefix, swaps);
            for (var j = 0; j < 30; j++)
            {
                if (j == 15)
                {
                    automaton.LimitTo(1);
                }

                var text = Near(random, word);
                Assert.True(
                    Expected(word, text, j < 15 ? 2 : 1, prefix, swaps) == automaton.Judge(Encoding.UTF8.GetBytes(text)),
                    $"seed {seed}: \"{word}\" and \"{text}\", prefix {prefix}, swaps {swaps}, before {j}");
            }
        }
    }

    [Fact]
    public void A_swap_is_one_edit_and_its_letters_are_not_edited_again()
    {
        Assert.Equal(1, new LevenshteinAutomaton("қасым", 2, 0, swaps: true).Judge("қсаым"u8));
        Assert.Equal(2, new LevenshteinAutomaton("қасым", 2, 0, swaps: false).Judge("қсаым"u8));
        Assert.Equal(LazyAutomaton.Dead, new LevenshteinAutomaton("ca", 2, 0, swaps: true).Judge("abc"u8));
    }

    [Theory]
    [InlineData(new byte[] { 0xD0 })]
    [InlineData(new byte[] { 0x61, 0xE6, 0xB3 })]
    [InlineData(new byte[] { 0xFF, 0x61 })]
    [InlineData(new byte[] { 0x61, 0x80, 0x62 })]
    public void A_broken_code_point_is_one_edit_like_any_other_letter(byte[] text)
    {
        var whole = Encoding.UTF8.GetString(text);
        foreach (var word in new[] { "", "a", "ab", "\uFFFD", "a\uFFFD" })
        {
            Assert.Equal(Expected(word, whole, 2, 0, true), new LevenshteinAutomaton(word, 2, 0, swaps: true).Judge(text));
        }
    }

    [Fact]
    public void There_are_few_shapes_and_they_do_not_depend_on_a_word()
    {
        Assert.InRange(EditShapes.Of(1, swaps: true).Count, 2, 20);
        Assert.InRange(EditShapes.Of(2, swaps: false).Count, 2, 40);
        Assert.InRange(EditShapes.Of(2, swaps: true).Count, 2, 100);
    }

    private static int Expected(string word, string text, int edits, int prefix, bool swaps)
    {
        var (one, two) = (EditDistance.Runes(word), EditDistance.Runes(text));
        prefix = Math.Min(prefix, one.Length);
        if (!two.Take(prefix).SequenceEqual(one[..prefix]))
        {
            return LazyAutomaton.Dead;
        }

        var distance = EditDistance.Of(one[prefix..], two[prefix..], swaps);
        return distance <= edits ? distance : LazyAutomaton.Dead;
    }

    private static string Word(Random random, int longest) => string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => Letter(random)));

    private static string Letter(Random random) => s_letters[random.Next(s_letters.Length)];

    /// <summary>The word after one to three random edits.</summary>
    private static string Near(Random random, string word)
    {
        var letters = word.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(letters.Count + 1);
            switch (random.Next(4))
            {
                case 0:
                    letters.Insert(at, Letter(random));
                    break;
                case 1 when at < letters.Count:
                    letters.RemoveAt(at);
                    break;
                case 2 when at < letters.Count:
                    letters[at] = Letter(random);
                    break;
                case 3 when at + 1 < letters.Count:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
            }
        }

        return string.Concat(letters);
    }
}
