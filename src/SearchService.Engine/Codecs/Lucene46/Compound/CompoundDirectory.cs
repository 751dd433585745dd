using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Compound;

/// <summary>The inside of a compound file as a directory to read from; see <see cref="CompoundFormat"/>.</summary>
/// <remarks>Inputs opened from it live as long as it does: disposing of it unmaps the one file behind them all.</remarks>
internal sealed class CompoundDirectory : ReadOnlyDirectory
{
    private readonly IndexInput _data;
    private readonly Dictionary<string, (long Offset, long Length)> _entries;

    public CompoundDirectory(Directory directory, SegmentInfo segment)
    {
        using (var entries = directory.OpenInput(segment.FileName(CompoundFormat.EntriesExtension)))
        {
            _entries = ReadEntries(entries, segment.Name);
        }

        _data = directory.OpenInput(segment.FileName(CompoundFormat.DataExtension));
        try
        {
            CodecFraming.CheckHeader(_data, CompoundFormat.DataCodec, CompoundFormat.Version, CompoundFormat.Version);
            CodecFraming.CheckFooterShape(_data);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> ListAll() => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    public override bool FileExists(string name) => _entries.ContainsKey(name);

    public override long FileLength(string name) => Entry(name).Length;

    public override IndexInput OpenInput(string name)
    {
        var (offset, length) = Entry(name);
        return _data.Slice($"{_data.Name}/{name}", offset, length);
    }

    protected override void Dispose(bool disposing)
    {
        _data.Dispose();
        base.Dispose(disposing);
    }

    private static Dictionary<string, (long Offset, long Length)> ReadEntries(IndexInput input, string segment)
    {
        CodecFraming.CheckHeader(input, CompoundFormat.EntriesCodec, CompoundFormat.Version, CompoundFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var count = input.ReadCount();
        var entries = new Dictionary<string, (long, long)>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = segment + input.ReadString();
            if (!entries.TryAdd(name, (input.ReadInt64(), input.ReadInt64())))
            {
                throw input.Corrupt($"two files of the name \"{name}\"");
            }
        }

        return entries;
    }

    private (long Offset, long Length) Entry(string name) =>
        _entries.TryGetValue(name, out var entry) ? entry : throw new FileNotFoundException($"No file \"{name}\" in {_data.Name}.", name);
}
