using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs;

/// <summary>What every reader and writer of a structure of one segment needs to find its files.</summary>
/// <param name="Directory">Where the files are: the index folder, or the inside of a compound file.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Suffix">The suffix of the format in the file names, such as Lucene41_0, or null.</param>
public sealed record SegmentState(Store.Directory Directory, SegmentInfo Segment, FieldInfos Fields, string? Suffix = null)
{
    /// <summary>The name of the file with that extension.</summary>
    public string FileName(string extension) => Segment.FileName(extension, Suffix);

    /// <summary>Opens the file with that extension, its framing not yet checked.</summary>
    public IndexInput Open(string extension) => Directory.OpenInput(FileName(extension));

    /// <summary>Creates the file with that extension.</summary>
    public IndexOutput Create(string extension) => Directory.CreateOutput(FileName(extension));
}
