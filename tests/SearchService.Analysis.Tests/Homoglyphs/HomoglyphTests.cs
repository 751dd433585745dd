using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Tests.Homoglyphs;

public sealed class HomoglyphTests
{
    [Theory]
    [InlineData("kk", "жаhандық", "жаһандық")]
    [InlineData("kk", "серiктестiктiң", "серіктестіктің")]
    [InlineData("kk", "Ќазaќстан", "Қазақстан")]
    [InlineData("kk", "мəселе", "мәселе")]
    [InlineData("kk", "Əлем", "Әлем")]
    [InlineData("kk", "қaзipri", "қазіргі")]
    [InlineData("kk", "Yкімет", "Үкімет")]
    [InlineData("kk", "БYЙРЫҚ", "БУЙРЫҚ")]
    [InlineData("kk", "аныӊ", "аның")]
    [InlineData("kk", "ХIV", "XIV")]
    [InlineData("kk", "Хi", "Xi")]
    [InlineData("ru", "Cтатья", "Статья")]
    [InlineData("ru", "coглaшeние", "соглашение")]
    [InlineData("ru", "ПPABO", "ПРАВО")]
    [InlineData("ru", "мiнсiз", "мінсіз")]
    [InlineData("en", "Аrticle", "Article")]
    [InlineData("en", "sеа", "sea")]
    [InlineData("en", "mаke", "make")]
    public void A_word_of_two_alphabets_comes_into_its_own_with_its_case_kept(string language, string word, string expected)
    {
        Span<char> folded = stackalloc char[word.Length];
        Assert.True(HomoglyphFolder.For(language).Fold(word, folded));
        Assert.Equal(expected, folded.ToString());
    }

    [Theory]
    [InlineData("kk", "жаһандық")]
    [InlineData("kk", "CITES")]
    [InlineData("kk", "apa")]
    [InlineData("kk", "XIV")]
    [InlineData("ru", "Webсайт")]
    [InlineData("ru", "сор")]
    [InlineData("en", "море")]
    [InlineData("en", "Webсайт")]
    public void A_word_that_is_right_or_uncertain_stays(string language, string word)
    {
        Span<char> folded = stackalloc char[word.Length];
        Assert.False(HomoglyphFolder.For(language).Fold(word, folded));
        Assert.Equal(word, folded.ToString());
    }

    [Theory]
    [InlineData("kk", "apa", "ара")]
    [InlineData("kk", "ХІХ", "xix")]
    [InlineData("kk", "iii", "iii")]
    [InlineData("kk", "ҮІІ", "vii")]
    [InlineData("kk", "IY", "iv")]
    [InlineData("ru", "УІІІ", "viii")]
    [InlineData("ru", "ух", "ух")]
    [InlineData("kk", "CXI", "cxi")]
    [InlineData("kk", "ci", "сі")]
    [InlineData("ru", "hi", "hi")]
    [InlineData("kk", "Mining", "mining")]
    [InlineData("ru", "o", "о")]
    [InlineData("en", "а", "a")]
    [InlineData("en", "сор", "cop")]
    [InlineData("en", "закон", "закон")]
    public void In_search_a_word_wholly_of_look_alikes_is_one_of_the_language(string language, string word, string expected) =>
        Assert.Equal(expected, TokenList.Exact(language, word));

    // Every single letter and all of them together, both ways; і and i are told by their code points, for they look alike here too.
    public static TheoryData<string, string, string> KazakhLookAlikes
    {
        get
        {
            const string Cyrillic = "\u04D9\u0456\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u04BB";
            const string Latin = "\u0259\u0069\u0061\u0065\u006F\u0070\u0063\u0078\u0079\u0068";
            var data = new TheoryData<string, string, string>();
            foreach (var gold in new[] { "kk.all.dev.tsv", "kk.apt.dev.tsv", "kk.klc.dev.tsv", "kk.ktb.dev.tsv", "kk.umn.dev.tsv" })
            {
                data.Add(gold, Cyrillic, Latin);
                for (var i = 0; i < Cyrillic.Length && gold is "kk.klc.dev.tsv" or "kk.ktb.dev.tsv"; i++)
                {
                    data.Add(gold, Cyrillic[i..(i + 1)], Latin[i..(i + 1)]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KazakhLookAlikes))]
    public void Every_gold_form_in_look_alike_letters_gives_the_identical_stem(string gold, string from, string to)
    {
        var forms = File.ReadLines(Requires.Shared("stems/" + gold)).Select(line => line.Split('\t')[0]).Distinct().ToArray();
        string Typed(string form) => string.Concat(form.Select(c => from.IndexOf(c) is var i and >= 0 ? to[i] : c));
        var wrong = forms.Where(form => !Stems(Typed(form)).SequenceEqual(Stems(form))).Select(form => $"{form} as {Typed(form)}").ToArray();
        Assert.True(forms.Length > 1000);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {forms.Length}: {string.Join("; ", wrong.Take(40))}");
    }

    [Fact]
    public void Gold_forms_with_some_of_their_letters_alike_give_the_identical_stem()
    {
        const int Seed = 21;
        const string Cyrillic = "\u04D9\u0456аеорсху\u04BB";
        const string Latin = "\u0259iaeopcxyh";
        var random = new Random(Seed);
        foreach (var form in File.ReadLines(Requires.Shared("stems/kk.all.dev.tsv")).Select(line => line.Split('\t')[0]).Distinct())
        {
            var typed = string.Concat(form.Select(c => Cyrillic.IndexOf(c) is var i and >= 0 && random.Next(2) == 0 ? Latin[i] : c));
            Assert.True(Stems(typed).SequenceEqual(Stems(form)), $"seed {Seed}: {form} as {typed}");
        }
    }

    private static IEnumerable<string> Stems(string form) => TokenList.Of("kk", form).Select(row => row.Stems);

    [Theory]
    [InlineData("kk", "kk.klc.dev.tsv", "\u04D9іаеорсху\u04BB", "\u0259iaeopcxyh")]
    [InlineData("kk", "kk.all.dev.tsv", "\u04D9іаеорсху\u04BB", "\u0259iaeopcxyh")]
    [InlineData("kk", "kk.klc.dev.tsv", "\u04D9і", "\u0259i")]
    [InlineData("kk", "kk.umn.dev.tsv", "ар", "ap")]
    [InlineData("ru", "ru.dev.tsv", "аеорсху", "aeopcxy")]
    [InlineData("en", "en.ud.dev.tsv", "aeopcxy", "аеорсху")]
    public void Forms_in_look_alike_letters_give_the_same_tokens(string language, string gold, string from, string to)
    {
        var forms = File.ReadLines(Requires.Shared("stems/" + gold)).Select(line => line.Split('\t')[0])
            .Where(form => !form.Contains('-')).Distinct().ToArray();
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            var typed = string.Concat(form.Select(c => from.IndexOf(c) is var i and >= 0 ? to[i] : c));
            var expected = TokenList.Of(language, form).Select(row => (row.Exact, row.Stems));
            if (!TokenList.Of(language, typed).Select(row => (row.Exact, row.Stems)).SequenceEqual(expected))
            {
                wrong.Add($"{form} {typed}");
            }
        }

        Assert.True(forms.Length > 1000);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {forms.Length}: {string.Join("; ", wrong.Take(40))}");
    }
}
