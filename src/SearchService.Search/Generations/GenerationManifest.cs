using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.Search.Generations;

/// <summary>What a generation is: the file manifest.json beside its segments.</summary>
public sealed record GenerationManifest
{
    /// <summary>The layout of fields and stored records that this program reads and writes.</summary>
    public const int CurrentSchema = 2;

    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The layout that the generation has.</summary>
    public required int Schema { get; init; }

    /// <summary>The id of the generation.</summary>
    public required string Generation { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset Built { get; init; }

    /// <summary>The number of works.</summary>
    public required int Works { get; init; }

    /// <summary>The number of provisions by language.</summary>
    public required IReadOnlyDictionary<string, int> Provisions { get; init; }

    /// <summary>The number of links.</summary>
    public required int Links { get; init; }

    /// <summary>The fingerprint of each analyzer; queries must be analysed by the same.</summary>
    public required IReadOnlyDictionary<string, string> Analyzers { get; init; }

    /// <summary>Reads the manifest of a generation.</summary>
    /// <exception cref="InvalidDataException">It is absent or not a manifest.</exception>
    public static GenerationManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return JsonSerializer.Deserialize<GenerationManifest>(File.ReadAllBytes(path), s_json)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (Exception cause) when (cause is JsonException or IOException)
        {
            throw new InvalidDataException($"{path} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the manifest into the folder of a generation.</summary>
    public void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, s_json));
}
