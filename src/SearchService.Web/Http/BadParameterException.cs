namespace SearchService.Web.Http;

/// <summary>A parameter of the request that is wrong; it becomes a problem document, or a line on a page.</summary>
public sealed class BadParameterException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="value">The value as it came, or null where the parameter itself is wrong.</param>
    /// <param name="allowed">What it may be.</param>
    /// <param name="suggestion">What was probably meant, or null.</param>
    public BadParameterException(
        string message, string parameter, string? value, IReadOnlyList<string> allowed, string? suggestion = null)
        : base(message)
    {
        Parameter = parameter;
        Value = value;
        Allowed = allowed;
        Suggestion = suggestion;
    }

    /// <summary>The name of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>The value as it came, or null.</summary>
    public string? Value { get; }

    /// <summary>What it may be.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>What was probably meant, or null.</summary>
    public string? Suggestion { get; }
}
