using SearchService.Analysis.Explaining;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.English;

/// <content>The steps one by one, for people.</content>
public sealed partial class Porter2Stemmer
{
    private const string Exception = "exception";

    // The steps of Stem, which calls them directly, in its order.
    private static readonly (string Name, Step Apply)[] s_steps =
    [
        ("possessive", DropPossessive), ("s-ending", DropPlural), ("ed-ing-ending", DropVerbEnding), ("final-y", TurnFinalY),
        ("derivation-2", ShortenDerivation), ("derivation-3", ShortenFurther), ("derivation-4", DropDerivation), ("final-letter", DropFinalLetter),
    ];

    private delegate void Step(ref Porter2Word word);

    /// <summary>The names of the steps, and of the list of exceptions.</summary>
    internal static IReadOnlyList<string> StepNames { get; } = [.. s_steps.Select(step => step.Name), Exception];

    /// <inheritdoc/>
    public override StemExplanation Explain(ReadOnlySpan<char> exact, TokenKind kind)
    {
        var stems = new StemBuffer();
        if (exact.Length <= 2 || IsOneOf(exact, s_invariants) || TryAddException(exact, stems))
        {
            var stem = stems.Count > 0 ? stems[0] : exact;
            return Explanation(stem, stem.SequenceEqual(exact) ? [] : [StemStep.Between(Exception, exact, stem)]);
        }

        var letters = (exact[0] == '\'' ? exact[1..] : exact).ToArray();
        return Walk(new Porter2Word(letters), letters);
    }

    private static StemExplanation Walk(Porter2Word word, char[] letters)
    {
        List<StemStep> steps = [];
        var before = Plain(letters, word.Length);
        foreach (var (name, apply) in s_steps)
        {
            apply(ref word);
            var after = Plain(letters, word.Length);
            if (after != before)
            {
                steps.Add(StemStep.Between(name, before, after));
            }

            before = after;
        }

        return Explanation(before, steps);
    }

    private static StemExplanation Explanation(ReadOnlySpan<char> stem, List<StemStep> steps) =>
        new(StemMethod.Porter, [new StemReading { Stem = stem.ToString(), Steps = steps }]);

    // A consonant y is a capital while the steps run.
    private static string Plain(char[] letters, int length) => new string(letters, 0, length).Replace('Y', 'y');
}
