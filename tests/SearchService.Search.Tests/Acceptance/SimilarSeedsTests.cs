using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Acceptance;

/// <summary>The Kazakh and the English article paraphrase the same articles of the Environmental Code; the Russian agreement has a digest of its own beside it.</summary>
public sealed class SimilarSeedsTests
{
    private const string Kazakh = "000-1406ed2fdc0d1362";
    private const string English = "001-d07e983b9730e51b";
    private const string Russian = "002-45f8f29fde36d9d9";
    private const string Digest = "kz-az-environment-1997";

    private readonly SearchIndex _index;

    public SimilarSeedsTests(SearchFixture fixture)
    {
        Requires.Shared("corpus/seeds/002_45f8f29fde36d9d9.txt");
        _index = fixture.Corpus;
    }

    [Fact]
    public void What_both_articles_say_of_concluding_treaties_under_the_Code_is_linked_by_the_sentences_that_say_it()
    {
        var english = UnitWith(English, "en", "The procedure for the conclusion, implementation, amendment and termination");
        var kazakh = UnitWith(Kazakh, "kk", "жасасу, орындау, өзгерту және тоқтату тәртібі");
        var link = _index.Provision(kazakh)!.Equivalents.Single(link => link.Relation == "similar" && link.Id == english);
        Assert.True(link.Confidence >= 0.8, $"{link.Confidence}");
        Assert.Contains("тоқтату тәртібі", link.Evidence.Passage, StringComparison.Ordinal);
        Assert.StartsWith("The procedure for the conclusion", link.Evidence.OtherPassage, StringComparison.Ordinal);
        Assert.Contains(link.Evidence.MatchedTerms, pair => (pair.From, pair.To) == ("тоқтату", "termination"));
        Assert.Contains(_index.Provision(english)!.Equivalents, back => back.Relation == "similar" && back.Id == kazakh);
    }

    [Fact]
    public void Units_that_speak_of_other_things_than_the_Code_are_not_linked_between_the_articles()
    {
        var code = UnitWith(English, "en", "The procedure for the conclusion, implementation, amendment and termination");
        Assert.All(Similar(Kazakh, "kk").Where(link => link.To.StartsWith(English, StringComparison.Ordinal)), link => Assert.Equal(code, link.To));
        Assert.All(Similar(English, "en").Where(link => link.To.StartsWith(Kazakh, StringComparison.Ordinal)), link => Assert.Equal(code, link.From));
        string[] others = [Russian, "udhr-1948", "madrid-protocol-1989", "european-cultural-convention-1954"];
        Assert.DoesNotContain(Similar(Kazakh, "kk").Concat(Similar(English, "en")), link => others.Any(work => link.To.StartsWith(work, StringComparison.Ordinal)));
    }

    [Fact]
    public void Articles_of_the_agreement_are_linked_to_the_same_articles_of_its_digest_and_to_no_others()
    {
        var links = Similar(Russian, "ru").Where(link => link.To.StartsWith(Digest, StringComparison.Ordinal)).ToList();
        Assert.All(links, link => Assert.Equal(link.From.Split('/')[1].Split('@')[0], link.To.Split('/')[1].Split('@')[0]));
        Assert.True(links.Select(link => link.From).Distinct().Count() >= 9, $"{links.Select(link => link.From).Distinct().Count()} articles are linked");
        Assert.Equal(["en", "kk", "ru"], links.Select(link => link.To[^2..]).Distinct().Order(StringComparer.Ordinal));
    }

    private string UnitWith(string work, string language, string words) => _index.Contents(work, language)
        .Select(entry => _index.Provision(entry.Id)!).First(view => view.Text.Contains(words, StringComparison.Ordinal)).Id;

    private List<(string From, string To)> Similar(string work, string language) =>
    [
        .. _index.Contents(work, language).SelectMany(entry => _index.Provision(entry.Id)!.Equivalents
            .Where(link => link.Relation == "similar").Select(link => (entry.Id, link.Id))),
    ];
}
