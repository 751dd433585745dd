using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Checksums;

/// <summary>The files of a segment, to be read only; what is opened here is verified page by page as it is touched.</summary>
internal sealed class VerifyingDirectory(Directory files, IReadOnlyDictionary<string, uint[]> checksums) : ReadOnlyDirectory
{
    public override IReadOnlyList<string> ListAll() => files.ListAll();

    public override bool FileExists(string name) => files.FileExists(name);

    public override long FileLength(string name) => files.FileLength(name);

    public override IndexInput OpenInput(string name)
    {
        var input = files.OpenInput(name);
        try
        {
            if (!checksums.TryGetValue(name, out var pages))
            {
                return input;
            }

            return pages.LongLength == PageChecksums.Count(input.Length)
                ? input.Verified(pages)
                : throw input.Corrupt($"length: {input.Length} bytes, while {pages.Length} pages have a checksum");
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }
}
