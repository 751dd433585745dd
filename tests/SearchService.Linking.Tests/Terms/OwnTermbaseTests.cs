using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Terms;

/// <summary>The termbase of the project, in data/termbase.</summary>
public sealed class OwnTermbaseTests
{
    private static readonly Termbase s_termbase = Termbase.Load(Folder);

    internal static string Folder => Path.Combine(Requires.ProjectRoot, "data", Termbase.FolderName);

    [Fact]
    public void It_has_no_mistakes() => Assert.Empty(s_termbase.Problems);

    [Fact]
    public void None_of_its_concepts_is_there_twice() => Assert.True(
        s_termbase.Remarks.Count == 0, string.Join('\n', s_termbase.Remarks.Select(remark => $"{remark.File}:{remark.Line}: {remark.Reason}")));

    [Fact]
    public void Its_concepts_have_terms_in_all_three_languages()
    {
        Assert.True(s_termbase.Concepts.Count >= 2500, $"{s_termbase.Concepts.Count} concepts");
        Assert.All(s_termbase.Concepts, concept => Assert.Equal(["en", "kk", "ru"], concept.Terms.Keys.Order()));
    }
}
