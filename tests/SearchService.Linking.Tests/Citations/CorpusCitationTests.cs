using SearchService.Linking.Model;

namespace SearchService.Linking.Tests.Citations;

public sealed class CorpusCitationTests(ITestOutputHelper output)
{
    private static string Data => Path.Combine(Requires.ProjectRoot, "data");

    /// <summary>What the commentaries of the sample cite of its other works, by reading them.</summary>
    private static readonly (string From, string[] To)[] s_commentaries =
    [
        ("commentary-legal-forms-en/sec_1@en", ["kz-az-environment-1997/art_1@en"]),
        ("commentary-legal-forms-en/sec_1__para_1@en", ["udhr-1948/art_25@en", "udhr-1948/art_28@en"]),
        ("commentary-legal-forms-en/sec_2@en", ["kz-az-environment-1997/art_5@en"]),
        ("commentary-legal-forms-en/sec_2__para_1@en", ["madrid-protocol-1989/art_14@en"]),
        ("commentary-legal-forms-en/sec_3@en",
        [
            "european-cultural-convention-1954/art_8@en", "kz-az-environment-1997/art_10@en", "kz-az-environment-1997/art_2@en",
            "kz-az-environment-1997/art_3@en", "kz-az-environment-1997/art_9@en",
        ]),
        ("commentary-legal-forms-en/sec_3__para_1@en",
            ["european-cultural-convention-1954/art_11@en", "kz-az-environment-1997/art_12@en", "madrid-protocol-1989/art_15@en"]),
        ("commentary-legal-forms-en/sec_4@en", ["kz-az-environment-1997/art_11@en"]),
        ("commentary-legal-forms-kk/sec_1@kk", ["kz-az-environment-1997/art_11@kk", "madrid-protocol-1989/art_13@kk"]),
        ("commentary-legal-forms-kk/sec_2@kk", ["udhr-1948/art_19@kk", "udhr-1948/art_25@kk"]),
        ("commentary-legal-forms-kk/sec_3@kk", ["kz-az-environment-1997/art_5@kk", "kz-az-environment-1997/art_6@kk"]),
        ("commentary-legal-forms-kk/sec_4@kk",
        [
            "european-cultural-convention-1954/art_3@kk", "european-cultural-convention-1954/art_4@kk", "kz-az-environment-1997/art_2@kk",
            "kz-az-environment-1997/art_4@kk", "kz-az-environment-1997/art_7@kk", "kz-az-environment-1997/art_9@kk", "madrid-protocol-1989/art_10@kk",
        ]),
    ];

    [Fact]
    public void The_commentaries_of_the_sample_cite_these_articles_and_no_others()
    {
        var links = CorpusCitations.Links(CorpusCitations.Works(Data)).Where(link => link.From.StartsWith("commentary", StringComparison.Ordinal)).ToList();
        Assert.All(links, link => Assert.Equal((LinkKind.Cites, "citation"), (link.Kind, link.Method)));
        Assert.All(links, link => Assert.NotEmpty(link.Evidence.SharedCitations));
        Assert.Equal(
            s_commentaries.SelectMany(entry => entry.To.Select(to => $"{entry.From} {to}")),
            links.OrderBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal).Select(link => $"{link.From} {link.To}"));
    }

    [Theory]
    [InlineData("madrid-protocol-1989", 0)]
    [InlineData("european-cultural-convention-1954", 0)]
    public void A_treaty_cites_the_same_of_its_own_articles_in_every_language(string id, int differing)
    {
        var links = CorpusCitations.Links(CorpusCitations.Works(Data)).Where(link => link.From.StartsWith(id, StringComparison.Ordinal)).ToList();
        var languages = links.GroupBy(link => link.From[^2..]).ToDictionary(group => group.Key, group => group.Select(link => $"{link.From[..^3]} {link.To[..^3]}").ToHashSet());
        Assert.Equal(3, languages.Count);
        Assert.All(links, link => Assert.StartsWith(id, link.To, StringComparison.Ordinal));
        foreach (var other in languages.Values)
        {
            var differ = languages["en"].ToHashSet();
            differ.SymmetricExceptWith(other);
            Assert.True(differ.Count <= differing, string.Join(", ", differ));
        }
    }

    [Fact]
    public void The_seeds_cite_articles_of_the_same_code_that_is_in_no_corpus()
    {
        var works = CorpusCitations.Works(Data, Requires.Shared("corpus/seeds"));
        var catalogue = CorpusCitations.Catalogue(works);
        var keys = works.Where(work => work.Id.StartsWith("00", StringComparison.Ordinal)).SelectMany(work => work.Expressions.SelectMany(expression =>
            CorpusCitations.Of(catalogue, work, expression).Select(found => $"{expression.Language} {found.Citation.Key}"))).Distinct().ToList();
        output.WriteLine(string.Join('\n', keys));
        Assert.Contains("kk code:environmental chp_27", keys);
        Assert.Contains("kk code:environmental art_188", keys);
        Assert.Contains("en code:environmental art_193", keys);
        Assert.Contains("kk convention:caspian-tehran", keys);
        Assert.Contains("en convention:basel", keys);
        Assert.Contains("en convention:cites", keys);
        Assert.Contains("en constitution", keys);
        Assert.Contains("kk constitution", keys);
    }

    [Fact]
    public void A_copy_of_a_work_does_not_cite_the_work()
    {
        var works = CorpusCitations.Works(Data, Requires.Shared("corpus/seeds"));
        var copy = works.Single(work => work.Id.StartsWith("002", StringComparison.Ordinal));
        Assert.DoesNotContain(CorpusCitations.Links(works), link => link.From.StartsWith(copy.Id, StringComparison.Ordinal) && !link.To.StartsWith(copy.Id, StringComparison.Ordinal));
    }
}
