using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Engine.Store;

namespace SearchService.Search.Generations;

/// <summary>What a generation is: the file manifest.json beside its segments.</summary>
public sealed record GenerationManifest
{
    /// <summary>The layout of fields and stored records that this program reads and writes.</summary>
    public const int CurrentSchema = 5;

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

    /// <summary>The number of provisions that have links to other works, each with a document that holds them.</summary>
    public required int Related { get; init; }

    /// <summary>The number of links.</summary>
    public required int Links { get; init; }

    /// <summary>The fingerprint of each analyzer; queries must be analysed by the same.</summary>
    public required IReadOnlyDictionary<string, string> Analyzers { get; init; }

    /// <summary>The SHA-256 of the generation's own lexicon, in hexadecimal; null where it has none and the shipped one serves.</summary>
    public string? Lexicon { get; init; }

    /// <summary>The SHA-256 of the termbases that the generation carries, in hexadecimal; null where it has none.</summary>
    public string? Terms { get; init; }

    /// <summary>The CRC-32 of the manifest without this member, in hexadecimal; set when it is written.</summary>
    public string? Checksum { get; init; }

    /// <summary>Reads the manifest of a generation.</summary>
    /// <exception cref="InvalidDataException">It is absent, not a manifest, or not what was written.</exception>
    public static GenerationManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<GenerationManifest>(File.ReadAllBytes(path), s_json)
                ?? throw new InvalidDataException($"{path} is empty.");
            return manifest.IsWhole ? manifest : throw new InvalidDataException($"{path} is not what was written: its checksum is not {manifest.Checksum}.");
        }
        catch (Exception cause) when (cause is JsonException or IOException)
        {
            throw new InvalidDataException($"{path} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the manifest into the folder of a generation.</summary>
    public void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), (this with { Checksum = ComputeChecksum() }).ToJson());

    /// <summary>A manifest of another layout has members that cannot be known here; its number says enough.</summary>
    [JsonIgnore]
    private bool IsWhole => Schema != CurrentSchema || Checksum == ComputeChecksum();

    private string ComputeChecksum() => Crc32.Append(0, (this with { Checksum = null }).ToJson()).ToString("x8", CultureInfo.InvariantCulture);

    private byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);
}
