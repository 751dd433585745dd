using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Checksums;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Compound;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>A segment being written: knows its files, and completes it.</summary>
internal sealed class SegmentBuilder(Directory directory, string name) : IDisposable
{
    private readonly RecordingDirectory _directory = new(directory);

    public string Name => name;

    /// <summary>Where the parts write their files.</summary>
    public SegmentState State(FieldInfos fields, int docCount, string? suffix = null) =>
        new(_directory, new SegmentInfo { Name = name, DocCount = docCount }, fields, suffix);

    /// <summary>Opens the writer of terms and postings.</summary>
    public FieldsConsumer CreateTermsWriter(FieldInfos fields, int docCount) =>
        new BlockTreeTermsWriter(State(fields, docCount, Lucene46Codec.PostingsSuffix));

    /// <summary>Writes what is left, the .si file last, when all other files are closed.</summary>
    public SegmentInfo Finish(FieldInfos fields, int docCount, bool compound, string source)
    {
        FieldInfosWriter.Write(State(fields, docCount));
        var parts = _directory.Created.Order(StringComparer.Ordinal).ToArray();
        var info = new SegmentInfo
        {
            Name = name,
            Version = Lucene46Codec.Release,
            DocCount = docCount,
            IsCompound = compound,
            Diagnostics = new Dictionary<string, string>
            {
                ["source"] = source,
                ["lucene.version"] = Lucene46Codec.Release,
                [ContentChecksum.Key] = ContentChecksum.Of(_directory, parts),
            },
        };
        if (compound)
        {
            CompoundWriter.Write(_directory, info, parts);
            foreach (var part in parts)
            {
                _directory.Delete(part);
            }
        }

        var si = info.FileName(SegmentInfoFormat.Extension);
        info = info with { Files = [.. _directory.Created.Except(compound ? parts : []), si] };
        PageChecksumsWriter.Write(_directory, info, [.. info.Files.Except([si]).Order(StringComparer.Ordinal).Select(_directory.Output)]);
        SegmentInfoWriter.Write(_directory, info);
        return info;
    }

    public void Dispose() => _directory.Dispose();
}
