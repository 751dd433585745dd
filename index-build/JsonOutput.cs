using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.IndexBuild;

/// <summary>JSON on the output, with letters beyond ASCII as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions s_line = new(s_options) { WriteIndented = false };

    /// <summary>A value on one line, for answers that are several.</summary>
    public static void WriteLine<T>(Screen screen, T value) => screen.Out.WriteLine(JsonSerializer.Serialize(value, s_line));

    public static void Write<T>(Screen screen, T value) => screen.Out.WriteLine(JsonSerializer.Serialize(value, s_options));
}
