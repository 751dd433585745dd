using System.Security.Cryptography;

namespace SearchService.Search.Generations;

/// <summary>A file beside the segments of a generation that its manifest names by content.</summary>
internal static class GenerationFile
{
    /// <summary>The SHA-256 of a file in hexadecimal, or null where there is none.</summary>
    public static string? HashOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The path of a file that is what the manifest says; null where the generation has none.</summary>
    /// <param name="folder">The folder of the generation.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="expected">The SHA-256 that the manifest has, or null.</param>
    /// <exception cref="InvalidDataException">It is absent, or is another one; the message has the path and the reason.</exception>
    public static string? Require(string folder, string name, string? expected)
    {
        var path = Path.Combine(folder, name);
        var found = HashOf(path);
        if (found == expected)
        {
            return found is null ? null : path;
        }

        var reason = found is null ? "it is absent" : expected is null ? "it was built without one" : $"its SHA-256 is {found}, not {expected}";
        throw new InvalidDataException($"{path} is not the file that the generation was built with: {reason}. Build the index again.");
    }
}
