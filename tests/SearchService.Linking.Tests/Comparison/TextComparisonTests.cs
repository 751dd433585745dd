using SearchService.Analysis;
using SearchService.Linking.Comparison;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Tests.Comparison;

public sealed class TextComparisonTests
{
    [Fact]
    public void A_text_does_not_differ_from_itself_whatever_its_letters_spaces_and_capitals()
    {
        const string Clean = "Стороны сотрудничают в области охраны окружающей среды Каспийского моря";
        const string Messy = "СТОРОНЫ   cотрудничают в oбласти охраныокружающей\nсреды: Каспийскoго моря.";

        var comparison = TextComparison.Within(Clean, Messy, Analyzers.For("ru"));

        Assert.Equal("", Show(Messy, comparison.Right));
        Assert.Empty(comparison.Left);
        Assert.Equal(1, comparison.Same);
    }

    [Fact]
    public void Glued_kazakh_words_and_latin_letters_in_them_are_no_difference()
    {
        const string Clean = "Тараптар қоршаған ортаны қорғау саласында ынтымақтасады";
        const string Messy = "Тараптар қоршағанортанықорғау саласында ынтымақтаcады";

        Assert.Equal("", Show(Clean, TextComparison.Within(Clean, Messy, Analyzers.For("kk")).Left));
    }

    [Fact]
    public void Another_form_of_a_word_is_a_slight_difference_with_its_counterpart()
    {
        const string Left = "Стороны обеспечивают охрану окружающей среды";
        const string Right = "Сторона обеспечивает охрану окружающей среды";

        var comparison = TextComparison.Within(Left, Right, Analyzers.For("ru"));

        Assert.Equal("Form:Стороны Form:обеспечивают", Show(Left, comparison.Left));
        Assert.Equal("Form:Сторона Form:обеспечивает", Show(Right, comparison.Right));
        Assert.All(comparison.Left, (span, i) => Assert.Equal(i, comparison.Right[span.Pair].Pair));
    }

    [Fact]
    public void A_replaced_word_is_shown_on_both_sides_and_inserted_ones_on_theirs()
    {
        const string Left = "The Parties shall inform each other of accidents within ten days";
        const string Right = "The Parties shall inform in writing each other of disasters within ten days";

        var comparison = TextComparison.Within(Left, Right, Analyzers.For("en"));

        Assert.Equal("Deleted:accidents", Show(Left, comparison.Left));
        Assert.Equal("Inserted:in writing Inserted:disasters", Show(Right, comparison.Right));
        Assert.Equal(1, comparison.Left[0].Pair);
        Assert.Equal(-1, comparison.Right[0].Pair);
    }

    [Fact]
    public void Small_words_that_are_the_same_by_chance_do_not_tear_a_new_sentence_into_pieces()
    {
        const string Left = "Each State shall designate the authority of its choice to receive requests";
        const string Right = "Disputes over the meaning of this treaty go to arbitration";

        var comparison = TextComparison.Within(Left, Right, Analyzers.For("en"));

        Assert.Equal($"Deleted:{Left}", Show(Left, comparison.Left));
        Assert.Equal($"Inserted:{Right}", Show(Right, comparison.Right));
    }

    [Fact]
    public void A_phrase_in_another_place_has_moved()
    {
        const string Left = "Within thirty days of the accident each Party shall inform the competent authority of the other Party";
        const string Right = "Each Party shall inform the competent authority of the other Party within thirty days of the accident";

        var comparison = TextComparison.Within(Left, Right, Analyzers.For("en"));

        Assert.Equal("Moved:Within thirty days of the accident", Show(Left, comparison.Left));
        Assert.Equal("Moved:within thirty days of the accident", Show(Right, comparison.Right));
        Assert.Equal(0, comparison.Left[0].Pair);
        Assert.Equal(1, comparison.Same);
    }

    [Fact]
    public void Across_languages_numbers_and_names_that_differ_and_words_without_translation_are_marked()
    {
        const string Left = "Стороны обмениваются информацией в течение 30 дней. Соглашение подписано в городе Жезказгане и вступает в силу.";
        const string Right = "The Parties shall exchange information within 60 days. The Agreement was signed in the city of Geneva and enters into force.";

        var comparison = TextComparison.Across(Left, Analyzers.For("ru"), Right, Analyzers.For("en"), TranslationLexicon.Default);

        Assert.Contains("Number:30", Show(Left, comparison.Left), StringComparison.Ordinal);
        Assert.Contains("Name:Жезказгане", Show(Left, comparison.Left), StringComparison.Ordinal);
        Assert.Contains("Number:60", Show(Right, comparison.Right), StringComparison.Ordinal);
        Assert.DoesNotContain("информацией", Show(Left, comparison.Left), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("подписано 10 июня 1997 года", "signed on 10.06.1997")]
    [InlineData("в городе Токио", "in the city of Tokyo")]
    public void What_is_written_otherwise_in_the_other_language_is_no_difference(string left, string right)
    {
        var comparison = TextComparison.Across(left, Analyzers.For("ru"), right, Analyzers.For("en"), TranslationLexicon.Default);

        Assert.DoesNotContain(comparison.Left.Concat(comparison.Right), span => span.Kind is DifferenceKind.Number or DifferenceKind.Name);
    }

    [Fact]
    public void Whatever_the_texts_spans_are_in_order_and_what_is_outside_is_the_same_in_both()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var left = RandomText(random);
            var right = random.Next(3) == 0 ? RandomText(random) : Changed(left, random);

            var comparison = TextComparison.Within(left, right, Analyzers.For("en"));

            Assert.True(IsInOrder(comparison.Left, left) && IsInOrder(comparison.Right, right), $"Seed {seed}: {left} | {right}");
            Assert.True(Unmarked(left, comparison.Left).SequenceEqual(Unmarked(right, comparison.Right)), $"Seed {seed}: {left} | {right}");
            Assert.True(comparison.Left.All(span => span.Kind != DifferenceKind.Moved || comparison.Right[span.Pair].Kind == DifferenceKind.Moved), $"Seed {seed}: {left} | {right}");
            Assert.InRange(comparison.Same, 0, 1);
        }
    }

    [Fact]
    public void A_long_text_with_unique_words_is_compared_in_parts_and_as_a_short_one_is()
    {
        var words = Enumerable.Range(0, 4000).Select(i => i % 7 == 0 ? "shall" : $"word{i % 1900}x{i / 1900}").ToList();
        var changed = words.ToList();
        changed[100] = "replaced";
        changed[3900] = "replaced";
        changed.InsertRange(2000, ["something", "entirely", "new"]);

        var comparison = TextComparison.Within(string.Join(' ', words), string.Join(' ', changed), Analyzers.For("en"));

        Assert.Equal(["Deleted", "Deleted"], comparison.Left.Select(span => span.Kind.ToString()));
        Assert.Equal(3, comparison.Right.Count);
    }

    private static string Show(string text, IReadOnlyList<MarkedSpan> spans) => string.Join(' ', spans.Select(span => $"{span.Kind}:{text[span.Start..span.End]}"));

    private static string RandomText(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(0, 60)).Select(_ => RandomWord(random)));

    private static string RandomWord(Random random) => random.Next(4) == 0 ? (random.Next(2) == 0 ? "the" : "of") : $"w{(char)('a' + random.Next(20))}rd";

    private static string Changed(string text, Random random)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = random.Next(8) == 0 ? RandomWord(random) : words[i];
        }

        var cut = random.Next(words.Count + 1);
        return string.Join(' ', random.Next(2) == 0 ? words : [.. words.Skip(cut), .. words.Take(cut)]);
    }

    private static bool IsInOrder(IReadOnlyList<MarkedSpan> spans, string text)
    {
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Start < at || span.End <= span.Start || span.End > text.Length)
            {
                return false;
            }

            at = span.End;
        }

        return true;
    }

    private static string[] Unmarked(string text, IReadOnlyList<MarkedSpan> spans)
    {
        var rest = text.ToCharArray();
        foreach (var span in spans)
        {
            rest.AsSpan(span.Start, span.End - span.Start).Fill(' ');
        }

        return new string(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
