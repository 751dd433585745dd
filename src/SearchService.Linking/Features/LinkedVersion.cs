using SearchService.Corpus.Model;
using SearchService.Linking.Matching;

namespace SearchService.Linking.Features;

/// <summary>A language version of a work, read once for all others that it is compared with.</summary>
internal sealed class LinkedVersion
{
    public LinkedVersion(Expression expression)
    {
        Language = expression.Language;
        Provisions = expression.Provisions;
        Features = [.. Provisions.Select(TextFeatures.Of)];
        Stems = new UnitStems(Language, [.. Provisions.Select(TextOf)]);
    }

    public string Language { get; }

    public IReadOnlyList<Provision> Provisions { get; }

    public TextFeatures[] Features { get; }

    public UnitStems Stems { get; }

    private static string TextOf(Provision provision) => provision.Heading.Length == 0 ? provision.Text : $"{provision.Heading}\n{provision.Text}";
}
