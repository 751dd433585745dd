using System.Globalization;
using SearchService.Engine.Codecs.Checksums;
using SearchService.Engine.Codecs.Impacts;

namespace SearchService.Engine.Codecs;

/// <summary>What a segment is: its name, size and files, as the .si file holds it.</summary>
public sealed record SegmentInfo
{
    /// <summary>The name, an underscore and a number in base 36: the prefix of all files of the segment.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the program that wrote it.</summary>
    public string Version { get; init; } = "4.8.0";

    /// <summary>The number of documents, deleted ones included.</summary>
    public required int DocCount { get; init; }

    /// <summary>Whether the files are inside one compound file.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Free-form facts about how the segment was made.</summary>
    public IReadOnlyDictionary<string, string> Diagnostics { get; init; } = new Dictionary<string, string>();

    /// <summary>The names of the files in the directory.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];

    /// <summary>The file of this segment with that extension, and suffix where the format has one: _0.fnm, _0_Lucene41_0.doc.</summary>
    public string FileName(string extension, string? suffix = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}{(suffix is null ? "" : "_" + suffix)}.{extension}");

    /// <summary>What the files held when the segment was written, or null where the writer did not note it.</summary>
    internal string? ContentChecksum => Diagnostics.GetValueOrDefault(Checksums.ContentChecksum.Key);

    /// <summary>Files of our own beside the segment, which the .si does not name and which may be absent.</summary>
    internal IEnumerable<string> SideFiles => [PageChecksumsFormat.FileName(this), FileName(ImpactsFormat.Extension)];

    /// <summary>Whether both describe one segment: name, size, files and diagnostics, the checksum among these included.</summary>
    internal bool IsSameAs(SegmentInfo other) =>
        Name == other.Name && DocCount == other.DocCount && IsCompound == other.IsCompound
        && Files.Order(StringComparer.Ordinal).SequenceEqual(other.Files.Order(StringComparer.Ordinal))
        && Diagnostics.Count == other.Diagnostics.Count
        && Diagnostics.All(entry => other.Diagnostics.TryGetValue(entry.Key, out var value) && value == entry.Value);
}
