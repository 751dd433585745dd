using SearchService.Linking.Matching;

namespace SearchService.Linking.Tests.Matching;

public sealed class PrefixIndexTests
{
    [Fact]
    public void A_derived_word_finds_the_one_it_comes_from() =>
        Assert.Equal(["ответственн"], new PrefixIndex(["отвес", "ответ", "ответственн", "вода"]).Nearest("ответственност"));

    [Fact]
    public void Words_that_share_too_little_are_not_related() =>
        Assert.Empty(new PrefixIndex(["контракт", "вода", "контрол"]).Nearest("контрразведчик"));

    [Fact]
    public void The_index_finds_what_looking_at_each_word_finds()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string[] words = [.. Enumerable.Range(0, 60).Select(_ => Word(random)).Distinct()];
            var word = Word(random);
            var related = words.Select(other => (Word: other, Shared: word.AsSpan().CommonPrefixLength(other)))
                .Where(other => other.Shared >= 5 && other.Shared * 3 >= Math.Max(word.Length, other.Word.Length) * 2).ToList();
            var expected = related.Where(other => other.Shared == related.Max(one => one.Shared)).Select(other => other.Word)
                .OrderBy(other => other.Length).ThenBy(other => other, StringComparer.Ordinal).Take(3);
            Assert.True(expected.SequenceEqual(new PrefixIndex(words).Nearest(word)), $"seed {seed}");
        }
    }

    private static string Word(Random random) => "аааа" + new string(random.GetItems("аб".AsSpan(), random.Next(0, 6)));
}
