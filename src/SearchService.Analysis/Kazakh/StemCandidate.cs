namespace SearchService.Analysis.Kazakh;

/// <summary>One way to read a word.</summary>
/// <param name="Length">How many letters of the word belong to the stem.</param>
/// <param name="Edit">How the stem is made of them.</param>
/// <param name="State"><see cref="SuffixAutomaton.NounStem"/> or <see cref="SuffixAutomaton.VerbStem"/>.</param>
/// <param name="Cost">The cost of all.</param>
/// <param name="SuffixCost">The part of the cost that the suffixes after the stem cause.</param>
/// <param name="BaseCost">The cost as if the stem were not listed.</param>
/// <param name="RootLength">How many letters belong to the root, when derivations are kept in the stem.</param>
/// <param name="First">The state of the first suffix after the root.</param>
internal readonly record struct StemCandidate(
    int Length, StemEdit Edit, int State, int Cost, int SuffixCost, int BaseCost, int RootLength, int First)
{
    /// <summary>Whether the stem is in the list.</summary>
    public bool IsListed => Cost - SuffixCost < BaseCost;

    /// <summary>Whether the stem is a derivation from a root of the list.</summary>
    public bool IsDerived => RootLength != Length;
}
