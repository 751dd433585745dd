namespace SearchService.Linking.Terms;

/// <summary>One notion of a termbase and how it is called.</summary>
/// <param name="Id">Its identifier, unique in its file.</param>
/// <param name="SubjectField">What it belongs to, or an empty string.</param>
/// <param name="Terms">The terms by two-letter language code, the preferred one first.</param>
/// <param name="Line">The line of the file where the concept begins, from 1.</param>
public sealed record Concept(string Id, string SubjectField, IReadOnlyDictionary<string, IReadOnlyList<string>> Terms, int Line)
{
    /// <summary>The file that has it.</summary>
    public string File { get; init; } = "";

    /// <summary>The line of each of the <see cref="Terms"/>, in the same order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> TermLines { get; init; } = new Dictionary<string, IReadOnlyList<int>>();
}
