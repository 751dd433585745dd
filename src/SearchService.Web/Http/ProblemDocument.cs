using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SearchService.Web.Http;

/// <summary>An error as RFC 9457 has it, with the members of the kinds of problem of this service; a member that does not apply is left out.</summary>
public sealed record ProblemDocument
{
    /// <summary>The kind of problem, stable: a path of this service that describes it.</summary>
    [Description("The kind of problem: a stable path such as /problems/query-syntax.")]
    public required string Type { get; init; }

    /// <summary>The kind of problem in words, always the same for a type.</summary>
    [Description("The kind of problem in words, the same for every problem of the type.")]
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    [Description("The HTTP status.")]
    public required int Status { get; init; }

    /// <summary>What is wrong this time.</summary>
    [Description("What is wrong this time, in English, with the values that are wrong.")]
    public required string Detail { get; init; }

    /// <summary>A stable word for what is wrong with a query.</summary>
    [Description("query-syntax: a stable word for what is wrong, such as unclosed-quote.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    /// <summary>Where in the query, in UTF-16 units.</summary>
    [Description("query-syntax: where in the query, in UTF-16 units from 0.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    /// <summary>What would have been right at the position.</summary>
    [Description("query-syntax: what would have been right at the position.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Expected { get; init; }

    /// <summary>What was probably meant: a whole query, or the name of a parameter.</summary>
    [Description("What was probably meant: a query that is right, or the name of a parameter.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; init; }

    /// <summary>The name of the parameter that is wrong.</summary>
    [Description("bad-parameter: the name of the parameter that is wrong.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>The value that is wrong, shortened where it is long.</summary>
    [Description("bad-parameter: the value that is wrong, shortened where it is long.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>What the parameter may be; or the names of the parameters that there are.</summary>
    [Description("bad-parameter: what the parameter may be, or which parameters there are. not-found: what there is instead.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The id of the request in the log of the service, for faults of the service.</summary>
    [Description("internal-error: the id of the request in the log of the service.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}
