namespace SearchService.Linking.Terms;

/// <summary>Something wrong in a termbase file; what is wrong is left out and the rest is used.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what becomes of it.</param>
public sealed record TermbaseProblem(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
