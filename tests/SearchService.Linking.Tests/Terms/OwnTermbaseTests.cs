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
    public void Its_concepts_have_terms_in_all_three_languages()
    {
        Assert.True(s_termbase.Concepts.Count >= 2500, $"{s_termbase.Concepts.Count} concepts");
        Assert.All(s_termbase.Concepts, concept => Assert.Equal(["en", "kk", "ru"], concept.Terms.Keys.Order()));
    }

    [Fact]
    public void Kazakh_and_Russian_terms_have_no_Latin_letters_inside_Cyrillic_words()
    {
        foreach (var term in s_termbase.Concepts.SelectMany(concept => concept.Terms["kk"].Concat(concept.Terms["ru"])))
        {
            Assert.False(term.Any(char.IsAsciiLetter) && term.Any(letter => letter is >= 'Ѐ' and < '԰'), term);
        }
    }
}
