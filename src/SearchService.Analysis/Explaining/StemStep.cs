namespace SearchService.Analysis.Explaining;

/// <summary>A suffix, or a step of an algorithm.</summary>
/// <param name="Names">Its grammatical names, of <see cref="StepNames"/>; several where the ending does not tell them apart.</param>
/// <param name="Removed">The letters that the stem lost.</param>
/// <param name="Added">The letters that took their place; mostly none.</param>
public readonly record struct StemStep(IReadOnlyList<string> Names, string Removed, string Added)
{
    /// <summary>What turned one word into the other: the letters behind their common beginning.</summary>
    internal static StemStep Between(string name, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var common = before.CommonPrefixLength(after);
        return new StemStep([name], before[common..].ToString(), after[common..].ToString());
    }
}
