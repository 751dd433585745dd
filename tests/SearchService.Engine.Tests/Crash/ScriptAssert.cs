using SearchService.CrashWriter;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Crash;

/// <summary>An index is exactly what the script says of one of its steps: sound, and with the answers of that step.</summary>
internal static class ScriptAssert
{
    /// <summary>Returns which step it is, between two.</summary>
    public static int HoldsStep(Directory directory, WriterScript script, int least, int most, string place)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            Assert.True(least == 0, $"{place}: no index, after step {least} was committed");
            return 0;
        }

        using var reader = DirectoryReader.Open(directory);
        var step = WriterScript.StepOf(reader.UserData);
        Assert.True(step >= least && step <= most, $"{place}: the index has step {step}, not one from {least} to {most}");
        var problems = IndexChecker.Check(directory).Problems;
        Assert.True(problems.Count == 0, $"{place}, step {step}: {string.Join("; ", problems)}");
        HoldsDocuments(reader, script.Expected(step), $"{place}, step {step}");
        return step;
    }

    private static void HoldsDocuments(DirectoryReader reader, SortedDictionary<string, int> expected, string place)
    {
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            for (var doc = 0; doc < leaf.Reader.MaxDoc; doc++)
            {
                if (leaf.Reader.LiveDocs?.IsLive(doc) ?? true)
                {
                    var stored = leaf.Reader.Document(doc);
                    found.Add(stored.Single(field => field.Name == "id").String!, (int)leaf.Reader.NumericDocValues("version")!.Get(doc));
                }
            }
        }

        Assert.True(found.SequenceEqual(expected), $"{place}: {string.Join(' ', found)}; expected {string.Join(' ', expected)}");
        var searcher = new IndexSearcher(reader);
        Assert.True(searcher.Count(new TermQuery("body", "all")) == expected.Count, $"{place}: not every document is found by the word of all");
        foreach (var (id, version) in expected)
        {
            var hits = searcher.Search(new PhraseQuery("body", ["all", WriterScript.Word(id, version), "all"]), 2);
            Assert.True(hits.TotalHits == 1, $"{place}: {hits.TotalHits} hits for {id} in version {version}");
        }
    }
}
