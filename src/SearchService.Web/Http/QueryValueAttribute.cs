using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace SearchService.Web.Http;

/// <summary>Marks a property or parameter that comes from the query string, and says for the OpenAPI document what it may be.</summary>
/// <remarks>
/// The values arrive as text and are read by the endpoint, which can then say what is wrong with one;
/// the binder of the framework would only refuse the request.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class QueryValueAttribute(string name) : Attribute, IFromQueryMetadata
{
    /// <summary>The name in the query string.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it takes several values, divided by commas or repeated.</summary>
    public bool List { get; init; }

    /// <summary>Whether it is a number.</summary>
    public bool Number { get; init; }

    /// <summary>The lowest number.</summary>
    public int Minimum { get; init; }

    /// <summary>The highest number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>The values that there are, divided by spaces; empty for any.</summary>
    public string Values { get; init; } = "";

    /// <summary>What it is when it is not given, or null.</summary>
    public string? Default { get; init; }

    /// <summary>An example that works.</summary>
    public string? Example { get; init; }

    /// <summary>The parameters of a handler that come from the query string, with their descriptions.</summary>
    internal static IReadOnlyList<(QueryValueAttribute Value, string Description)> Of(MethodInfo handler) =>
    [
        .. handler.GetParameters()
            .SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute))
                ? parameter.ParameterType.GetProperties().Cast<ICustomAttributeProvider>()
                : [parameter])
            .Select(source => (Value: First<QueryValueAttribute>(source), Text: First<DescriptionAttribute>(source)))
            .Where(found => found.Value is not null)
            .Select(found => (found.Value!, found.Text?.Description ?? "")),
    ];

    private static T? First<T>(ICustomAttributeProvider source)
        where T : Attribute => source.GetCustomAttributes(typeof(T), inherit: false).Cast<T>().FirstOrDefault();
}
