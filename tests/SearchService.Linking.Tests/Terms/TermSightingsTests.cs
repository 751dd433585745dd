using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Terms;

public sealed class TermSightingsTests
{
    [Fact]
    public void A_term_is_seen_as_words_side_by_side_in_order_whatever_their_endings()
    {
        var sightings = new TermSightings(Of("охрана окружающей среды", "окружающая среда", "среда охраны", "договор", "и"), "ru");
        sightings.Look("Охрану водной среды, окружающей лес, и договоры обеспечивает государство.");
        Assert.Equal(["охрана окружающей среды", "окружающая среда", "среда охраны"], sightings.Unseen.Select(term => term.Term));
        sightings.Look("Об охране окружающей среды: полиция!");
        Assert.Equal(["среда охраны"], sightings.Unseen.Select(term => term.Term));
        Assert.Equal(new TermPlace("ru", "среда охраны", "field", "terms.tbx", 12), sightings.Unseen.Single());
        Assert.Equal(5, sightings.Terms.Count());
    }

    private static Termbase Of(params string[] terms) => new(
        [
            new Concept("c", "field", new Dictionary<string, IReadOnlyList<string>> { ["ru"] = terms, ["kk"] = ["келісім"] }, 9)
            {
                File = "terms.tbx",
                TermLines = new Dictionary<string, IReadOnlyList<int>> { ["ru"] = [10, 11, 12, 13, 14], ["kk"] = [15] },
            },
        ],
        []);
}
