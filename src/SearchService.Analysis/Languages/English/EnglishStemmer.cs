using System.Collections.Frozen;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.English;

/// <summary>Porter2, but for a short list of terms that it would merge with others which mean something else.</summary>
/// <remarks>
/// The list was chosen by a rule: two words with the same Porter2 stem, both at least 80 times in a million words of directives and
/// of rules of financial regulators, whose neighbours in these texts have hardly anything in common (cosine of their weighted contexts
/// below 0.03). Of those pairs the ones stayed that name different things for a lawyer: customs and customers, directives and directions,
/// public and publication. All forms of a term share its stem.
/// </remarks>
public sealed class EnglishStemmer : Stemmer
{
    /// <summary>The step of a word that is on the list.</summary>
    internal const string Protected = "protected";

    private static readonly FrozenDictionary<string, string> s_terms = Parse(
        """
        customs
        important importance importantly
        directive directives
        government governments governmental
        governance
        publication publications
        reasonable reasonably reasonableness
        personal personally
        executive executives
        liquidity
        natural naturally
        responsible responsibility responsibilities responsibly
        designated designate designates designating designation designations
        association associations
        original originals originally
        applicable applicability
        regulator regulators
        practicable practicably
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_terms.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Porter2Stemmer _porter = new();

    /// <inheritdoc/>
    public override string Version => $"english-terms-1 {_porter.Version}";

    /// <summary>The protected forms with their stems.</summary>
    internal static IReadOnlyDictionary<string, string> Terms => s_terms;

    /// <inheritdoc/>
    public override void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (s_lookup.TryGetValue(WithoutPossessive(exact), out var stem))
        {
            stems.Add(stem);
            return;
        }

        _porter.Stem(exact, kind, stems);
    }

    /// <inheritdoc/>
    public override StemExplanation Explain(ReadOnlySpan<char> exact, TokenKind kind)
    {
        if (!s_lookup.TryGetValue(WithoutPossessive(exact), out var stem))
        {
            return _porter.Explain(exact, kind);
        }

        StemStep[] steps = exact.SequenceEqual(stem) ? [] : [StemStep.Between(Protected, exact, stem)];
        return new StemExplanation(StemMethod.List, [new StemReading { Stem = stem, IsKnown = true, Steps = steps }]);
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word.EndsWith("'s") ? word[..^2] : word;

    // A line is a stem, which is the term itself, and its other forms.
    private static FrozenDictionary<string, string> Parse(string lines)
    {
        Dictionary<string, string> terms = [];
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = line.Split(' ');
            foreach (var form in forms)
            {
                terms.Add(form, forms[0]);
            }
        }

        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
