using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Pairing;

/// <summary>Pairs of documents of which it is known whether they are versions of one work.</summary>
internal static class VersionExamples
{
    private static readonly Lazy<List<Example>> s_all = new(() => [.. Enumerable.Range(0, 8).SelectMany(Collect)]);

    /// <summary>A pair: its signs, whether they are versions, and the work that it is left out with.</summary>
    internal sealed record Example(double[] Signs, bool IsRight, string Text, string Names);

    public static List<Example> All => s_all.Value;

    /// <summary>The candidates of all documents of a collection, some of whose documents are cut.</summary>
    private static IEnumerable<Example> Collect(int seed)
    {
        var loose = new LooseDocuments();
        if (seed % 4 == 3)
        {
            loose.AddSample();
            loose.AddTemplates(new Random(seed));
        }
        else
        {
            loose.AddParallel(new Random(seed), 0.25);
        }

        loose.AddLaws(100 + (20 * seed), seed % 4 == 0 ? 30 : 0);
        var (signatures, reader) = loose.Read(HonestLexicon.Learned);
        var pairs = new CandidatePairs(reader.Vocabulary, new SignatureComparer(reader.Vocabulary, signatures), signatures);
        foreach (var (one, other, signs) in pairs.All)
        {
            var (left, right) = (loose.Of(signatures[one]).Work, loose.Of(signatures[other]).Work);
            yield return new Example(VersionCalibration.Of(signs), left is not null && left == right, left ?? right ?? "", $"{signatures[one].Language} {left} {signatures[other].Language} {right}");
        }
    }
}
