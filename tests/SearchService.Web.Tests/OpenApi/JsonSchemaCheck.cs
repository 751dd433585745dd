using System.Globalization;
using System.Text.Json;

namespace SearchService.Web.Tests.OpenApi;

/// <summary>Checks JSON against the schemas of an OpenAPI document, as far as these go; members that a schema does not name are errors here.</summary>
internal sealed class JsonSchemaCheck(JsonElement document)
{
    public List<string> Errors { get; } = [];

    public void Check(JsonElement value, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Resolve(reference.GetString()!);
        }

        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var alternatives))
            {
                CheckAny(value, alternatives, path);
            }
        }

        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Any(one => IsOf(value, one)))
        {
            Errors.Add($"{path}: {value.ValueKind} is not of type {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
        {
            Errors.Add($"{path}: {value} is not one of {allowed}");
        }

        CheckContent(value, schema, path);
    }

    private void CheckContent(JsonElement value, JsonElement schema, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when schema.TryGetProperty("properties", out _) || schema.TryGetProperty("additionalProperties", out _):
                CheckMembers(value, schema, path);
                break;
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(item, items, $"{path}[{index}]");
                }

                break;
            case JsonValueKind.String when schema.TryGetProperty("format", out var format):
                CheckFormat(value.GetString()!, format.GetString(), path);
                break;
        }
    }

    private void CheckMembers(JsonElement value, JsonElement schema, string path)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var own))
            {
                Check(member.Value, own, $"{path}.{member.Name}");
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                Check(member.Value, others, $"{path}.{member.Name}");
            }
            else
            {
                Errors.Add($"{path}.{member.Name} is not in the schema");
            }
        }

        foreach (var required in schema.TryGetProperty("required", out var names) ? names.EnumerateArray().ToList() : [])
        {
            if (!value.TryGetProperty(required.GetString()!, out _))
            {
                Errors.Add($"{path}.{required} is missing");
            }
        }
    }

    private void CheckAny(JsonElement value, JsonElement alternatives, string path)
    {
        var found = new List<string>();
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var attempt = new JsonSchemaCheck(document);
            attempt.Check(value, alternative, path);
            if (attempt.Errors.Count == 0)
            {
                return;
            }

            found.AddRange(attempt.Errors);
        }

        Errors.Add($"{path}: no alternative fits: {string.Join("; ", found)}");
    }

    private void CheckFormat(string text, string? format, string path)
    {
        var good = format switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!good)
        {
            Errors.Add($"{path}: '{text}' is no {format}");
        }
    }

    private JsonElement Resolve(string reference)
    {
        var found = document;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
        {
            found = found.GetProperty(part);
        }

        return found;
    }

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
