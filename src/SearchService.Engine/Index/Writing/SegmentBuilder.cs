using System.Globalization;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Compound;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>A segment being written: knows its files, and completes it.</summary>
internal sealed class SegmentBuilder(Directory directory, string name) : IDisposable
{
    private readonly RecordingDirectory _directory = new(directory);
    private NormsReader? _norms;
    private ImpactsWriter? _impacts;

    public string Name => name;

    /// <summary>Where the parts write their files.</summary>
    public SegmentState State(FieldInfos fields, int docCount, string? suffix = null) =>
        new(_directory, new SegmentInfo { Name = name, DocCount = docCount }, fields, suffix);

    /// <summary>Opens the writer of terms and postings; the norms, which impacts are made of, must be written.</summary>
    public FieldsConsumer CreateTermsWriter(FieldInfos fields, int docCount)
    {
        var state = State(fields, docCount);
        _norms = fields.Any(field => field.HasNorms) ? new NormsReader(state) : null;
        _impacts = new ImpactsWriter(directory, state.Segment);
        return new BlockTreeTermsWriter(state with { Suffix = Lucene46Codec.PostingsSuffix }, _impacts, _norms);
    }

    /// <summary>Writes what is left, the .si file last, when all other files are closed.</summary>
    public SegmentInfo Finish(FieldInfos fields, int docCount, bool compound, string source)
    {
        FieldInfosWriter.Write(State(fields, docCount));
        var parts = _directory.Created.Order(StringComparer.Ordinal).ToArray();
        var checksum = ChecksumOf(parts);
        _impacts?.Complete(docCount, checksum);
        CloseImpacts();
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
                [ImpactsFormat.ChecksumKey] = checksum.ToString("x8", CultureInfo.InvariantCulture),
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
        SegmentInfoWriter.Write(_directory, info);
        return info;
    }

    public void Dispose()
    {
        CloseImpacts();
        _directory.Dispose();
    }

    private void CloseImpacts()
    {
        _norms?.Dispose();
        _norms = null;
        _impacts?.Dispose();
        _impacts = null;
    }

    /// <summary>One number for the content of all files, from the checksums in their footers.</summary>
    private uint ChecksumOf(string[] files)
    {
        var checksum = 0u;
        foreach (var file in files)
        {
            using var input = _directory.OpenInput(file);
            checksum = Crc32.Append(checksum, input.Span(input.Length - sizeof(long), sizeof(long)));
        }

        return checksum;
    }
}
