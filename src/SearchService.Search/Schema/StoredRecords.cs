using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Linking.Model;

namespace SearchService.Search.Schema;

/// <summary>What the index stores of a provision beside its text.</summary>
internal sealed record StoredProvision
{
    public required string Id { get; init; }

    public required string Work { get; init; }

    public required string Eid { get; init; }

    public required string Lang { get; init; }

    public required string Kind { get; init; }

    public string Number { get; init; } = "";

    public string Label { get; init; } = "";

    public string Heading { get; init; } = "";

    public IReadOnlyList<string> Path { get; init; } = [];

    public required string Title { get; init; }

    public required string Citation { get; init; }

    public required string Type { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Starts and ends in turn.</summary>
    public IReadOnlyList<int> Paragraphs { get; init; } = [];

    /// <summary>Starts and ends in turn.</summary>
    public IReadOnlyList<int> Sentences { get; init; } = [];

    public IReadOnlyList<StoredLink> Links { get; init; } = [];
}

/// <summary>The part of a stored provision that is compared beside its text.</summary>
internal sealed record StoredHeading
{
    public required string Lang { get; init; }

    public string Heading { get; init; } = "";
}

/// <summary>What the index stores of a link, with what a list of links shows of its target.</summary>
internal sealed record StoredLink(
    string To, string Work, string Eid, string Lang, string Label, string Heading, LinkKind Kind, double Confidence, LinkStatus Status, string Method,
    LinkEvidence Evidence);

/// <summary>What the index stores of the links of a provision to other works.</summary>
internal sealed record StoredRelated(IReadOnlyList<StoredLink> Links);

/// <summary>What the index stores of a language version.</summary>
internal sealed record StoredExpression(
    string Work, string Lang, string Title, string Kind, string? Note, string SourceFile, string Sha256, int Provisions, IReadOnlyList<string> Inferred);

/// <summary>What the index stores of a work.</summary>
internal sealed record StoredWork
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string? Status { get; init; }

    public IReadOnlyDictionary<string, string> Citations { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Inferred { get; init; } = [];

    public required IReadOnlyList<StoredExpression> Expressions { get; init; }
}

/// <summary>The JSON of stored records: short, and letters beyond ASCII written as they are.</summary>
[JsonSerializable(typeof(StoredProvision))]
[JsonSerializable(typeof(StoredHeading))]
[JsonSerializable(typeof(StoredRelated))]
[JsonSerializable(typeof(StoredWork))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static StoredJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<LinkKind>(), new JsonStringEnumConverter<LinkStatus>() },
    });
}
