using SearchService.Corpus.Model;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;
using SearchService.Linking.Similar;

namespace SearchService.Linking.Tests.Similar;

public sealed class SimilarLinkerTests
{
    private const string Denunciation =
        "Any Party may denounce the Convention by written notification addressed to the depositary; denunciation takes effect six months after receipt.";

    private const string DenunciationInRussian =
        "Любая Сторона может денонсировать Конвенцию путем письменного уведомления депозитария; денонсация вступает в силу через шесть месяцев после получения.";

    private const string Fishing =
        "Vessels shall carry licences for catching sturgeon, and inspectors examine nets, logbooks, engines and refrigerated holds in every harbour.";

    private const string Schools =
        "Pupils of rural schools receive textbooks, hot meals and transport free of charge, and teachers obtain housing near their workplace.";

    [Fact]
    public void Provisions_of_different_works_that_say_the_same_are_linked_both_ways_and_others_are_not()
    {
        var links = Link(("a", "en", Denunciation), ("a", "en", Fishing), ("b", "en", Schools), ("b", "en", Reordered(Denunciation)));
        Assert.Equal(["0>3", "3>0"], links.Select(link => $"{link.From}>{link.To}"));
        Assert.All(links, link => Assert.Equal((LinkKind.Similar, "content"), (link.Kind, link.Method)));
        Assert.All(links, link => Assert.InRange(link.Confidence, 0.8, 1));
        Assert.Contains(links[0].Evidence.MatchedTerms, pair => pair.From == "depositary" && pair.To == "depositary");
    }

    [Fact]
    public void Provisions_of_two_languages_are_linked_through_the_lexicon()
    {
        var links = Link(("a", "en", Denunciation), ("a", "en", Fishing), ("b", "ru", DenunciationInRussian), ("c", "en", Schools));
        Assert.Equal(["0>2", "2>0"], links.Select(link => $"{link.From}>{link.To}"));
        Assert.Contains(links[0].Evidence.MatchedTerms, pair => pair == new TermPair("months", "месяцев"));
        Assert.Contains(links[1].Evidence.MatchedTerms, pair => pair == new TermPair("месяцев", "months"));
    }

    [Fact]
    public void Provisions_of_one_work_are_never_similar() =>
        Assert.Empty(Link(("a", "en", Denunciation), ("a", "en", Denunciation), ("a", "ru", DenunciationInRussian)));

    [Fact]
    public void Provisions_of_a_few_words_are_not_linked() =>
        Assert.Empty(Link(("a", "en", "This Agreement enters into force upon signature."), ("b", "en", "This Agreement enters into force upon signature.")));

    [Fact]
    public void A_rejected_pair_makes_room_for_the_next_best()
    {
        var worse = Reordered(Denunciation).Replace("six", "twelve", StringComparison.Ordinal) + " The depositary informs all others.";
        (string, string, string)[] provisions = [("a", "en", Denunciation), ("b", "en", Denunciation), ("c", "en", worse)];
        Assert.Contains(Link(provisions), link => link is { From: "0", To: "1" });
        var links = Link(new SimilarLinkerOptions { IsRejected = (one, other) => (one, other) is ("0", "1") or ("1", "0") }, provisions);
        Assert.DoesNotContain(links, link => link is { From: "0", To: "1" } or { From: "1", To: "0" });
        Assert.Contains(links, link => link.To == "2");
    }

    [Fact]
    public void A_sentence_of_a_commentary_is_linked_to_the_article_that_it_repeats()
    {
        var text = $"{Schools} {Reordered(Denunciation)} {Fishing}";
        var begin = Schools.Length + 1;
        var commentary = Provision("commentary", "b", "en", text) with
        {
            Kind = ProvisionKind.Paragraph,
            Sentences = [new TextSpan(0, Schools.Length), new TextSpan(begin, begin + Denunciation.Length), new TextSpan(begin + Denunciation.Length + 1, text.Length)],
        };
        var links = Link(new SimilarLinkerOptions(), [Provision("article", "a", "en", Denunciation), commentary]);
        Assert.Equal(["article>commentary", "commentary>article"], links.Select(link => $"{link.From}>{link.To}"));
        Assert.Equal((null, Reordered(Denunciation)), (links[0].Evidence.Passage, links[0].Evidence.OtherPassage));
        Assert.Equal((Reordered(Denunciation), null), (links[1].Evidence.Passage, links[1].Evidence.OtherPassage));
    }

    [Fact]
    public void Thousands_of_identical_provisions_each_find_their_neighbours()
    {
        const int Count = 2000;
        var random = new Random(11);
        var reads = 0;
        var identical = Enumerable.Range(0, Count).Select(i => Provision($"{i}", $"work {i}", "en", Denunciation));
        var others = Enumerable.Range(Count, Count).Select(i =>
            Provision($"{i}", $"work {i}", "en", string.Join(' ', Enumerable.Range(0, 20).Select(_ => $"word{random.Next(3000)}ing"))));
        var links = Link(new SimilarLinkerOptions(), [.. identical, .. others], () => Interlocked.Increment(ref reads));
        Assert.True(links.GroupBy(link => link.From).Count() >= Count - 2, $"{links.GroupBy(link => link.From).Count()} have links");
        Assert.All(links, link => Assert.InRange(Math.Abs(int.Parse(link.From) - int.Parse(link.To)), 1, 3));
        Assert.InRange(reads, Count, 8 * Count);
    }

    [Fact]
    public void The_links_are_the_same_with_any_number_of_threads()
    {
        var random = new Random(3);
        string[] words = [.. (Denunciation + Fishing + Schools).Split(' ')];
        var provisions = Enumerable.Range(0, 1500).Select(i =>
            Provision($"{i}", $"work {i % 50}", "en", string.Join(' ', Enumerable.Range(0, 25).Select(_ => words[random.Next(words.Length)])))).ToList();
        var one = Link(new SimilarLinkerOptions { Threads = 1, LeastProbability = 0.3 }, provisions);
        var four = Link(new SimilarLinkerOptions { Threads = 4, LeastProbability = 0.3 }, provisions);
        Assert.NotEmpty(one);
        Assert.Equal(one.Select(link => (link.From, link.To, link.Confidence)), four.Select(link => (link.From, link.To, link.Confidence)));
    }

    private static string Reordered(string text)
    {
        var halves = text.TrimEnd('.').Split("; ");
        return $"{char.ToUpperInvariant(halves[1][0])}{halves[1][1..]}; {halves[0]}.";
    }

    private static List<ProvisionLink> Link(params (string Work, string Language, string Text)[] provisions) => Link(new SimilarLinkerOptions(), provisions);

    private static List<ProvisionLink> Link(SimilarLinkerOptions options, (string Work, string Language, string Text)[] provisions) =>
        Link(options, [.. provisions.Select((provision, i) => Provision($"{i}", provision.Work, provision.Language, provision.Text))]);

    private static List<ProvisionLink> Link(SimilarLinkerOptions options, List<Provision> provisions, Action? onRead = null)
    {
        var corpus = new SketchedCorpus();
        foreach (var provision in provisions)
        {
            corpus.Add(provision.Id, provision.WorkId, provision.Language, PassageReader.Read(provision));
        }

        var byId = provisions.ToDictionary(provision => provision.Id, StringComparer.Ordinal);
        return [.. SimilarLinker.Link(corpus, TranslationLexicon.Default, number =>
        {
            onRead?.Invoke();
            var provision = byId[corpus.IdOf(number)];
            return corpus.PlaceOf(number) is var (start, end)
                ? ComparedText.Read(provision.Language, "", provision.Text[start..end])
                : ComparedText.Read(provision.Language, provision.Heading, provision.Text);
        }, options, TestContext.Current.CancellationToken)];
    }

    private static Provision Provision(string id, string work, string language, string text) =>
        new() { Id = id, WorkId = work, Eid = "art_1", Language = language, Text = text };
}
