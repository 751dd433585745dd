using SearchService.Linking.Mentions;

namespace SearchService.Linking.Tests.Mentions;

public sealed class MentionAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("constitution", "ru", "en", 0.93)]
    [InlineData("gov_devtest", "kk", "ru", 0.885)]
    [InlineData("treaty_hague_evidence_1970", "kk", "en", 0.8)]
    [InlineData("treaty_hague_child_abduction_1980", "kk", "en", 0.6)]
    [InlineData("treaties_dev", "kk", "en", 0.69)]
    public void Translations_mention_the_same_numbers_dates_and_citations(string file, string from, string to, double floor)
    {
        var other = ParallelTexts.Read(file, to).ToDictionary(unit => unit.Key, unit => unit.Text);
        var (units, agree, shared, all) = (0, 0, 0, 0);
        foreach (var unit in ParallelTexts.Read(file, from).Where(unit => other.ContainsKey(unit.Key)))
        {
            var (one, two) = (Keys(from, unit.Text), Keys(to, other[unit.Key]));
            if (one.Count + two.Count == 0)
            {
                continue;
            }

            units++;
            agree += one.SequenceEqual(two) ? 1 : 0;
            var common = one.GroupBy(key => key).Sum(group => Math.Min(group.Count(), two.Count(key => key == group.Key)));
            (shared, all) = (shared + (2 * common), all + one.Count + two.Count);
            if (!one.SequenceEqual(two))
            {
                output.WriteLine($"{unit.Key}\t{string.Join(' ', Without(one, two))}\t|\t{string.Join(' ', Without(two, one))}");
            }
        }

        output.WriteLine($"{file} {from}-{to}: of {units} units with numbers, dates or citations {(double)agree / units:F3} agree in all; {(double)shared / all:F3} of the mentions agree");
        Assert.True((double)shared / all >= floor, $"{(double)shared / all:F3}");
    }

    private static List<string> Without(List<string> one, List<string> two)
    {
        var rest = new List<string>(one);
        two.ForEach(key => rest.Remove(key));
        return rest;
    }

    private static List<string> Keys(string language, string text) =>
        [.. MentionReader.Read(language, text).Where(mention => mention.Kind is not (MentionKind.Name or MentionKind.Abbreviation)).Select(mention => mention.Key).Order(StringComparer.Ordinal)];
}
