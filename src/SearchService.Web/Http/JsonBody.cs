using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace SearchService.Web.Http;

/// <summary>Reads the JSON body of a request, and says what is wrong in words that do not depend on how the JSON is read.</summary>
internal static class JsonBody
{
    /// <summary>The body.</summary>
    /// <typeparam name="T">What the body is; members that it does not have are an error.</typeparam>
    /// <exception cref="BadParameterException">It is not JSON, not an object, or has a member that is unknown or of another type.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadParameterException("The body must be JSON, with the content type application/json.", "Content-Type", request.ContentType, ["application/json"]);
        }

        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, options, cancellation)
                ?? throw new BadParameterException("The body is null.", "body", null, []);
        }
        catch (JsonException error)
        {
            throw Unreadable(error, [.. options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name)]);
        }
    }

    private static BadParameterException Unreadable(JsonException error, string[] members)
    {
        var member = error.Path?.TrimStart('$', '.') ?? "";
        var name = member.Split('[', '.')[0];
        return name.Length == 0
            ? new BadParameterException($"The body is no JSON object: line {error.LineNumber + 1}, byte {error.BytePositionInLine}.", "body", null, members)
            : members.Contains(name)
            ? new BadParameterException($"{member} is not of the type that is described.", member, null, [])
            : new BadParameterException($"There is no such member; there are {string.Join(", ", members)}.", name, null, members, NearestName.Of(name, members));
    }
}
