using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Corruption;

/// <summary>One bit is not what it was. Whoever meets it gets the named error; whoever does not gets the right answer.</summary>
public sealed class BitFlipTests
{
    private const int RandomPlaces = 1000;

    public static TheoryData<string> Kinds => ["plain", "deletes", "compound", "golden deletes", "golden compound"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_flipped_bit_in_any_file_gives_the_error_of_that_file_or_the_right_answer(string kind)
    {
        const int Seed = 31;
        var random = new Random(Seed);
        var files = IndexFiles.Build(kind);
        var right = Ask(files.With("none", null));
        foreach (var name in files.Names)
        {
            var length = files[name].Length;
            foreach (var at in new[] { 0, 1, length / 3, length / 2, length - 17, length - 9, length - 1 }.Where(at => at >= 0))
            {
                AssertErrorOrRight(files, name, at, random.Next(8), right, $"seed {Seed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void A_flipped_bit_at_a_thousand_random_places_gives_the_error_or_the_right_answer(string kind)
    {
        const int Seed = 32;
        var random = new Random(Seed);
        var files = IndexFiles.Build(kind);
        var right = Ask(files.With("none", null));
        var total = files.Names.Sum(name => files[name].Length);
        var reported = 0;
        for (var round = 0; round < RandomPlaces; round++)
        {
            var at = random.Next(total);
            var name = files.Names[0];
            foreach (var candidate in files.Names)
            {
                name = candidate;
                if (at < files[name].Length)
                {
                    break;
                }

                at -= files[name].Length;
            }

            reported += AssertErrorOrRight(files, name, at, random.Next(8), right, $"seed {Seed}, round {round}") ? 1 : 0;
        }

        Assert.InRange(reported, RandomPlaces / 2, RandomPlaces);
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void The_check_finds_every_flipped_bit(string kind)
    {
        const int Seed = 33;
        var random = new Random(Seed);
        var files = IndexFiles.Build(kind);
        Assert.Empty(IndexChecker.Check(files.With("none", null)).Problems);
        foreach (var name in files.Names)
        {
            for (var i = 0; i < 3; i++)
            {
                var at = random.Next(files[name].Length);
                using var broken = files.With(name, Flipped(files[name], at, random.Next(8)));
                Assert.True(IndexChecker.Check(broken).Problems.Count > 0, $"seed {Seed}, {name}, byte {at}");
            }
        }
    }

    [Fact]
    public void A_page_that_was_right_once_is_not_read_again_and_one_that_is_wrong_fails_each_time()
    {
        using var large = new MemoryDirectory();
        Indexing.SampleIndex.Write(large, 3000, new IndexWriterOptions());
        var files = IndexFiles.Of(large);
        var name = files.Names.First(name => name.EndsWith(".fdt", StringComparison.Ordinal));
        using var broken = files.With(name, Flipped(files[name], files[name].Length / 2, 3));
        using var reader = DirectoryReader.Open(broken);
        for (var round = 0; round < 2; round++)
        {
            var failures = 0;
            for (var doc = 0; doc < reader.Leaves[0].Reader.MaxDoc; doc++)
            {
                failures += Record.Exception(() => reader.Leaves[0].Reader.Document(doc)) switch
                {
                    null => 0,
                    CorruptIndexException => 1,
                    var other => throw other,
                };
            }

            Assert.InRange(failures, 1, reader.Leaves[0].Reader.MaxDoc - 1);
        }
    }

    /// <summary>Whether the error came; it must name the file.</summary>
    private static bool AssertErrorOrRight(IndexFiles files, string name, int at, int bit, string right, string place)
    {
        using var broken = files.With(name, Flipped(files[name], at, bit));
        try
        {
            Assert.True(Ask(broken) == right, $"{place}, {name}, byte {at}, bit {bit}: a wrong answer");
            return false;
        }
        catch (CorruptIndexException error)
        {
            Assert.StartsWith(name, error.File, StringComparison.Ordinal);
            return true;
        }
    }

    private static string Ask(Store.Directory directory) => Questions.Ask(directory);

    private static byte[] Flipped(byte[] bytes, int at, int bit)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= (byte)(1 << bit);
        return flipped;
    }
}
