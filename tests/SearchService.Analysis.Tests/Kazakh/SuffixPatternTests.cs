using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Tests.Kazakh;

public sealed class SuffixPatternTests
{
    [Theory]
    [InlineData("LAр", "лар лер дар дер тар тер")]
    [InlineData("NIң", "ның нің дың дің тың тің")]
    [InlineData("GA", "ға ге қа ке")]
    [InlineData("(I)мIз", "мыз міз ымыз іміз")]
    [InlineData("V:сI C:I", "сы сі ы і")]
    [InlineData("Pен", "мен бен пен")]
    [InlineData("LIQ", "лық лығ лік ліг дық дығ дік діг тық тығ тік тіг")]
    public void A_pattern_spells_out_its_forms(string pattern, string forms) =>
        Assert.Equal(forms.Split(' ').Order(StringComparer.Ordinal), SuffixPattern.Expand(pattern).Select(form => form.Surface).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("LAр", "лар", (int)(SoundClass.Vowel | SoundClass.Glide))]
    [InlineData("OI", "ны", (int)SoundClass.Vowel)]
    [InlineData("EAн", "нан", (int)SoundClass.Nasal)]
    [InlineData("MA", "бе", (int)(SoundClass.Nasal | SoundClass.Sibilant))]
    [InlineData("GA", "ке", (int)SoundClass.Hard)]
    public void A_form_knows_the_sounds_it_follows(string pattern, string form, int after) =>
        Assert.Equal((SoundClass)after, SuffixPattern.Expand(pattern).Single(candidate => candidate.Surface == form).After);

    [Fact]
    public void An_unknown_restriction_is_refused() => Assert.Throws<ArgumentException>(() => SuffixPattern.Expand("X:а").ToList());

    // The table of facts has sets such as "ға/ге" in six columns; every nominal and verbal form must be in the automaton.
    [Fact]
    public void The_automaton_has_the_forms_of_the_table_of_facts()
    {
        List<string> missing = [];
        foreach (var line in File.ReadLines(Requires.Shared("stems/kk_suffixes.tsv")).Where(line => line[0] != '#'))
        {
            var columns = line.Split('\t');
            if (columns[0] is "nominal" or "predicative" or "verb")
            {
                missing.AddRange(columns[2..8].SelectMany(column => column.Split('/', ' ', ',', '='))
                    .Where(form => form.Length > 0 && form != "-" && !SuffixAutomaton.Instance.IsSuffix(form)).Select(form => $"{columns[1]} {form}"));
            }
        }

        Assert.Empty(missing.Distinct());
    }
}
