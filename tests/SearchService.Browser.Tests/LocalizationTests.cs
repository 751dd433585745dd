using System.Collections;
using System.Reflection;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;
using SearchService.Search.Consistency;
using SearchService.Search.Query;
using SearchService.Web.Pages.Localization;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Browser.Tests;

public sealed class LocalizationTests
{
    /// <summary>What is rightly the same in two languages: loan words and signs of the query language.</summary>
    private static readonly string[] s_shared =
        ["Дайджест", "Регламент", "Меморандум", "Конвенция", "Декларация", "Кодекс", "Конституция", "Абзац", "декларация", "AND", "Статус", "id", "/", "j", "k", "n", "p"];

    public static TheoryData<string> Languages => ["kk", "ru", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_of_the_interface_is_there_and_every_table_has_the_same_keys(string lang)
    {
        var english = Leaves(Texts.For("en"), "").ToDictionary(leaf => leaf.Path, leaf => leaf.Text);
        var own = Leaves(Texts.For(lang), "").ToDictionary(leaf => leaf.Path, leaf => leaf.Text);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), own.Keys.Order(StringComparer.Ordinal));
        Assert.True(english.Count > 200, $"Only {english.Count} words were found.");
        foreach (var (path, text) in own)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), path);
        }
    }

    [Fact]
    public void No_word_of_one_language_was_left_in_another()
    {
        foreach (var (first, second) in new[] { ("kk", "ru"), ("kk", "en"), ("ru", "en") })
        {
            var others = Leaves(Texts.For(second), "").ToDictionary(leaf => leaf.Path, leaf => leaf.Text);
            var left = Leaves(Texts.For(first), "").Where(leaf => others[leaf.Path] == leaf.Text && leaf.Text.Any(char.IsLetter) && !s_shared.Contains(leaf.Text))
                .Select(leaf => $"{leaf.Path}: {leaf.Text}").ToList();
            Assert.True(left.Count == 0, $"{first} and {second}: {string.Join("; ", left)}");
        }
    }

    [Fact]
    public void Every_field_of_the_query_language_is_explained_in_every_language()
    {
        foreach (var lang in Texts.Languages)
        {
            Assert.Equal(QueryField.All.Select(field => field.Name).Order(), Texts.For(lang).Help.FieldMeanings.Keys.Order());
        }
    }

    [Fact]
    public void Every_kind_and_severity_of_a_finding_has_words_and_a_sentence_of_its_own_in_every_language()
    {
        foreach (var texts in Texts.Languages.Select(Texts.For))
        {
            Assert.Equal(Enum.GetValues<FindingKind>().Select(FindingNames.Of).Order(), texts.Report.Kinds.Keys.Order());
            Assert.Equal(Enum.GetNames<FindingSeverity>().Select(name => name.ToLowerInvariant()).Order(), texts.Report.Severities.Keys.Order());
            FindingKind[] apart = [FindingKind.Number, FindingKind.MissingProvision, FindingKind.MissingParagraph, FindingKind.Untranslated, FindingKind.Term, FindingKind.Link];
            Assert.Equal(apart.Length, apart.Select(kind => texts.Report.Sentence(Finding(kind))).Distinct().Count());
        }
    }

    [Fact]
    public void Every_suffix_form_and_step_that_an_analysis_names_has_words_in_every_language()
    {
        string[] names =
        [
            .. StepNames.Kazakh.Select(name => "kk." + name), .. StepNames.Russian.Select(name => "ru." + name), .. StepNames.English.Select(name => "en." + name),
        ];
        foreach (var lang in Texts.Languages)
        {
            Assert.Empty(names.Except(Texts.For(lang).Analysis.Steps.Keys));
            Assert.Equal(Enum.GetNames<StemMethod>().Select(name => name.ToLowerInvariant()).Order(), Texts.For(lang).Analysis.Methods.Keys.Order());
            Assert.Equal(Enum.GetNames<WordClass>().Select(name => name.ToLowerInvariant()).Order(), Texts.For(lang).Analysis.Classes.Keys.Order());
            Assert.Equal(Enum.GetNames<TokenKind>().Select(name => name.ToLowerInvariant()).Order(), Texts.For(lang).Analysis.Kinds.Keys.Order());
        }
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("(open")]
    [InlineData("fish AND")]
    [InlineData("nofield:fish")]
    [InlineData("date:yesterday")]
    [InlineData("fish~9")]
    [InlineData("*fish")]
    public void Every_mistake_in_a_query_has_its_own_words(string query)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));
        foreach (var lang in Texts.Languages)
        {
            Assert.Contains(error.Code, Texts.For(lang).Syntax.Messages.Keys);
        }
    }

    [Theory]
    [InlineData(1, "1 статья")]
    [InlineData(2, "2 статьи")]
    [InlineData(5, "5 статей")]
    [InlineData(11, "11 статей")]
    [InlineData(14, "14 статей")]
    [InlineData(21, "21 статья")]
    [InlineData(22, "22 статьи")]
    [InlineData(111, "111 статей")]
    [InlineData(9999, "9999 статей")]
    [InlineData(300_001, "300\u00A0001 статья")]
    public void Russian_words_follow_their_number(int number, string expected) =>
        Assert.Equal(expected, Texts.For("ru").Common.Articles(number));

    [Fact]
    public void The_sum_of_a_search_is_said_as_each_language_says_it()
    {
        Assert.Equal("21 статья в 1 документе", Texts.For("ru").Search.Found(21, 1, false));
        Assert.Equal("1 article in 1 document", Texts.For("en").Search.Found(1, 1, false));
        Assert.Equal("31 құжаттан 143 бап табылды", Texts.For("kk").Search.Found(143, 31, false));
        Assert.Equal("1997 жылғы 10 маусым", Texts.For("kk").Common.Date(new DateOnly(1997, 6, 10)));
        Assert.Equal("10 июня 1997 г.", Texts.For("ru").Common.Date(new DateOnly(1997, 6, 10)));
    }

    [Fact]
    public void Pieces_of_a_marked_text_are_the_text_whatever_the_spans_are()
    {
        const int Seed = 20010203;
        var random = new Random(Seed);
        for (var round = 0; round < 500; round++)
        {
            var text = new string('a', random.Next(40)) + "<b>";
            var spans = Enumerable.Range(0, random.Next(6))
                .Select(_ => new SearchService.Search.Results.HighlightSpan(random.Next(-5, 60), random.Next(-5, 60), 0, "term")).ToList();
            var start = random.Next(text.Length);
            var end = random.Next(start, text.Length + 1);
            var joined = string.Concat(TextRuns.Of(text, spans, start, end).Select(run => run.Text));
            Assert.True(text[start..end] == joined, $"seed {Seed}, round {round}");
        }
    }

    [Theory]
    [InlineData("ст. 12 Мадридского протокола", "12", "мадридского протокола")]
    [InlineData("Статья 3BIS, Мадридский протокол", "3bis", "мадридский протокол")]
    [InlineData("Мадрид хаттамасының 12-1-бабы", "12-1", "мадрид хаттамасының")]
    [InlineData("article 5 of the Madrid Protocol", "5", "madrid protocol")]
    [InlineData("Kazakhstan–Azerbaijan Agreement, art. 2", "2", "kazakhstan azerbaijan agreement")]
    public void A_citation_is_read_as_people_type_it(string text, string number, string name) =>
        Assert.Equal(new TypedCitation(number, name), TypedCitation.Read(text));

    [Theory]
    [InlineData("ст. 5")]
    [InlineData("статья о море")]
    [InlineData("артист 5 моря")]
    [InlineData("протокол 1989 года")]
    [InlineData("баптар 5")]
    public void Other_words_are_not_read_as_a_citation(string text) => Assert.Null(TypedCitation.Read(text));

    /// <summary>All words with their places; a function is called with samples.</summary>
    private static IEnumerable<(string Path, string Text)> Leaves(object value, string path) => value switch
    {
        string text => [(path, text)],
        Delegate function => [(path, (string)function.DynamicInvoke([.. function.Method.GetParameters().Select(Sample)])!)],
        IReadOnlyDictionary<string, string> table => table.Select(pair => ($"{path}.{pair.Key}", pair.Value)),
        IEnumerable list => list.Cast<object>().SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(HelpRule.Example))
            .SelectMany(property => Leaves(property.GetValue(value)!, $"{path}.{property.Name}")),
    };

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 2,
        var type when type == typeof(double) => 0.9,
        var type when type == typeof(bool) => false,
        var type when type == typeof(DateOnly) => new DateOnly(1997, 6, 10),
        var type when type == typeof(string) => "",
        var type when type == typeof(IReadOnlyList<string>) => new[] { "kk", "ru" },
        { IsEnum: true } type => Enum.GetValues(type).GetValue(0),
        var type when type == typeof(ConsistencyFinding) => Finding(FindingKind.Date),
        var type => throw new ArgumentException($"There is no sample of {type}."),
    };

    private static ConsistencyFinding Finding(FindingKind kind) => new()
    {
        Kind = kind,
        Severity = FindingSeverity.Error,
        Message = "",
        From = new FindingSide("ru", "a", "/a", "", "11", 0, [new(0, 2)]),
        To = new FindingSide("en", "b", "/b", "", "10", 0, [new(0, 2)]),
        Term = new TermUse("11", "12", 9, "10", 1),
        Confidence = 0.3,
    };
}
