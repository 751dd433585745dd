using System.Collections.Frozen;

namespace SearchService.Web.Http;

/// <summary>Refuses query parameters that an endpoint does not have, and single values that are given twice.</summary>
internal static class ParameterGuard
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var known = QueryValueAttribute.Of(context.MethodInfo)
            .ToFrozenDictionary(parameter => parameter.Value.Name, parameter => parameter.Value, StringComparer.OrdinalIgnoreCase);
        return invocation =>
        {
            Check(invocation.HttpContext.Request.Query, known);
            return next(invocation);
        };
    }

    private static void Check(IQueryCollection query, FrozenDictionary<string, QueryValueAttribute> known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.TryGetValue(name, out var parameter))
            {
                throw Unknown(name, known);
            }

            if (values.Count > 1 && !parameter.List)
            {
                throw new BadParameterException($"The parameter {name} is given {values.Count} times; it takes one value.", name, values.ToString(), []);
            }
        }
    }

    private static BadParameterException Unknown(string name, FrozenDictionary<string, QueryValueAttribute> known)
    {
        string[] names = [.. known.Values.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)];
        var nearest = NearestName.Of(name, names);
        var detail = (names.Length, nearest) switch
        {
            (0, _) => "This address takes no parameters.",
            (_, null) => $"There is no such parameter here; there are {string.Join(", ", names)}.",
            _ => $"There is no such parameter here; {nearest} is the nearest.",
        };
        return new BadParameterException(detail, name, null, names, nearest);
    }
}
