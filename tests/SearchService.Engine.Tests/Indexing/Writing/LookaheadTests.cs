using SearchService.Engine.Index.Writing;

namespace SearchService.Engine.Tests.Indexing.Writing;

public sealed class LookaheadTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(500, 1)]
    [InlineData(500, 2)]
    [InlineData(500, 7)]
    public void Items_are_taken_in_their_order_as_they_were_prepared(int count, int threads)
    {
        var taken = new List<(int Number, int Prepared)>();
        Lookahead<Item>.Run(count, threads, (number, item) => item.Value = Spin(number), (number, item) => taken.Add((number, item.Value)));
        Assert.Equal(Enumerable.Range(0, count).Select(number => (number, Spin(number))), taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_error_of_a_thread_that_prepares_comes_out_and_ends_all(int threads)
    {
        var taken = new List<int>();
        var error = Assert.Throws<FormatException>(() => Lookahead<Item>.Run(
            100, threads, (number, _) => Throw(number == 40), (number, _) => taken.Add(number)));
        Assert.Equal("wanted", error.Message);
        Assert.Equal(Enumerable.Range(0, taken.Count), taken);
        Assert.True(taken.Count <= 40, $"{taken.Count} taken");
    }

    [Fact]
    public void An_error_of_the_thread_that_takes_ends_the_others()
    {
        var prepared = 0;
        Assert.Throws<FormatException>(() => Lookahead<Item>.Run(1000, 3, (_, _) => Interlocked.Increment(ref prepared), (number, _) => Throw(number == 10)));
        Assert.InRange(prepared, 11, 17);
    }

    private static void Throw(bool wanted)
    {
        if (wanted)
        {
            throw new FormatException("wanted");
        }
    }

    /// <summary>Some numbers take longer than others.</summary>
    private static int Spin(int number)
    {
        var value = number;
        for (var i = number % 7 * 500; i > 0; i--)
        {
            value = (value * 31) + i;
        }

        return value;
    }

    private sealed class Item
    {
        public int Value { get; set; }
    }
}
