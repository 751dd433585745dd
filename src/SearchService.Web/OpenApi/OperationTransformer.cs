using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SearchService.Web.Http;

namespace SearchService.Web.OpenApi;

/// <summary>Adds to each operation what the framework cannot know: what parameters may be, and examples.</summary>
internal sealed class OperationTransformer(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> s_pathExamples = new()
    {
        ["work"] = "madrid-protocol-1989",
        ["lang"] = "en",
        ["eid"] = "art_2",
        ["name"] = "bad-parameter",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var query = metadata.OfType<MethodInfo>().FirstOrDefault() is { } handler ? QueryValueAttribute.Of(handler) : [];
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.In == ParameterLocation.Path)
            {
                parameter.Example = s_pathExamples[parameter.Name!];
            }
            else if (query.FirstOrDefault(one => one.Value.Name == parameter.Name) is { Value: not null } found)
            {
                Complete(parameter, found.Value, found.Description);
            }
        }

        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            content.Examples = ResponseExamples.RequestsFor(operation.OperationId ?? "")
                .ToDictionary(example => example.Name, IOpenApiExample (example) => new OpenApiExample { Summary = example.Name, Value = Node(example.Body) });
        }

        AddProblems(operation, [.. metadata.OfType<ProblemsMetadata>().SelectMany(declared => declared.Types)]);
        foreach (var (status, example) in ResponseExamples.For(operation.OperationId ?? ""))
        {
            foreach (var content in operation.Responses?[status].Content?.Values ?? [])
            {
                content.Example = Node(example);
            }
        }

        return Task.CompletedTask;
    }

    private static void Complete(OpenApiParameter parameter, QueryValueAttribute value, string description)
    {
        var values = value.Values.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var schema = new OpenApiSchema { Type = value.Number ? JsonSchemaType.Integer : JsonSchemaType.String };
        if (value.Number)
        {
            schema.Minimum = value.Minimum.ToString(CultureInfo.InvariantCulture);
            schema.Maximum = value.Maximum.ToString(CultureInfo.InvariantCulture);
        }

        if (values.Length > 0)
        {
            schema.Enum = [.. values.Select(one => (JsonNode)one)];
        }

        if (value.Default is not null)
        {
            schema.Default = Scalar(value, value.Default);
        }

        parameter.Description = description;
        parameter.Schema = value.List ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema;
        if (value.List)
        {
            parameter.Style = ParameterStyle.Form;
            parameter.Explode = false;
        }

        if (value.Example is not null)
        {
            parameter.Example = value.List ? new JsonArray([.. value.Example.Split(',').Select(one => (JsonNode)one)]) : Scalar(value, value.Example);
        }
    }

    private static JsonNode Scalar(QueryValueAttribute value, string text) =>
        value.Number ? int.Parse(text, CultureInfo.InvariantCulture) : text;

    private void AddProblems(OpenApiOperation operation, IReadOnlyList<ProblemType> types)
    {
        foreach (var group in types.GroupBy(type => type.Status))
        {
            var status = group.Key.ToString(CultureInfo.InvariantCulture);
            if (operation.Responses?.TryGetValue(status, out var response) is not true)
            {
                continue;
            }

            response.Description = string.Join(" ", group.Select(type => $"{type.Path}: {type.Title}"));
            if (response.Content?.TryGetValue(ProblemResult.MediaType, out var content) is not true)
            {
                continue;
            }

            content.Examples = group.ToDictionary(
                type => type.Name,
                type => (IOpenApiExample)new OpenApiExample { Summary = type.Title, Value = Node(ResponseExamples.Problem(type)) });
        }
    }

    private JsonNode? Node(object example) => JsonSerializer.SerializeToNode(example, example.GetType(), json.Value.SerializerOptions);
}
