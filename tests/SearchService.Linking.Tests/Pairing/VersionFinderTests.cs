using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Pairing;

public sealed class VersionFinderTests(ITestOutputHelper output)
{
    /// <summary>Three to a work at most; labels mixed, titles and dates in half of the documents.</summary>
    [Fact]
    public void Versions_of_treaties_are_found_among_laws()
    {
        var (right, given, expected) = (0, 0, 0);
        for (var seed = 31; seed < 36; seed++)
        {
            var loose = new LooseDocuments();
            loose.AddParallel(new Random(seed), 0);
            loose.AddLaws(300, seed == 31 ? 100 : 0);
            var measured = Measure(loose);
            Assert.Empty(measured.Wrong);
            (right, given, expected) = (right + measured.Right, given + measured.Given, expected + measured.Expected);
        }

        Require("whole documents, once among 100 laws", right, given, expected, 0.98);
    }

    [Fact]
    public void Versions_of_which_some_are_cut_are_found()
    {
        var (right, given, expected) = (0, 0, 0);
        for (var seed = 41; seed < 47; seed++)
        {
            var loose = new LooseDocuments();
            loose.AddParallel(new Random(seed), 0.25);
            var measured = Measure(loose);
            (right, given, expected) = (right + measured.Right, given + measured.Given, expected + measured.Expected);
        }

        Require("a quarter of the documents cut", right, given, expected, 0.9);
    }

    [Fact]
    public void The_digests_of_the_sample_are_found_as_loose_texts()
    {
        var loose = new LooseDocuments();
        loose.AddSample();
        var (right, given, expected, wrong) = Measure(loose);
        Assert.Empty(wrong);
        Require("sample", right, given, expected, 1);
    }

    /// <summary>They differ in the other party and the date; where a language is missing, that of another agreement is nearest.</summary>
    [Fact]
    public void Agreements_of_one_template_are_not_taken_for_each_other()
    {
        for (var seed = 51; seed < 54; seed++)
        {
            var loose = new LooseDocuments();
            loose.AddSample();
            loose.AddTemplates(new Random(seed));
            var (right, given, expected, wrong) = Measure(loose);
            Assert.Empty(wrong);
            Require("one template", right, given, expected, 0.95);
        }
    }

    private void Require(string name, int right, int given, int expected, double floor)
    {
        var f1 = 2.0 * right / (given + expected);
        output.WriteLine($"{name}: {right} of {expected} pairs found, {given - right} wrong, F1 {f1:F3}");
        Assert.True(f1 >= floor, $"{name}: F1 {f1:F3}");
    }

    /// <summary>The pairs of all members of the works found, held against those that are versions.</summary>
    private (int Right, int Given, int Expected, List<string> Wrong) Measure(LooseDocuments loose)
    {
        var (signatures, reader) = loose.Read(HonestLexicon.Learned);
        var found = VersionFinder.Find(reader, signatures).Groups.SelectMany(group => Pairs(group.Members)).ToList();
        var expected = loose.All.Where(document => document.Work is not null).GroupBy(document => document.Work!).Sum(work => work.Count() * (work.Count() - 1) / 2);
        var wrong = found.Where(pair => loose.Of(pair.One).Work is not { } work || work != loose.Of(pair.Other).Work)
            .Select(pair => $"{loose.Of(pair.One).Work ?? "law"} {pair.One.Language} and {loose.Of(pair.Other).Work ?? "law"} {pair.Other.Language}").ToList();
        wrong.ForEach(pair => output.WriteLine($"wrong: {pair}"));
        return (found.Count - wrong.Count, found.Count, expected, wrong);
    }

    private static IEnumerable<(DocumentSignature One, DocumentSignature Other)> Pairs(IReadOnlyList<DocumentSignature> members) =>
        members.SelectMany((one, i) => members.Skip(i + 1).Select(other => (one, other)));
}
