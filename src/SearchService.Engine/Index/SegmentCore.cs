using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Compound;
using SearchService.Engine.Codecs.Lucene46.DocValues;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Codecs.Lucene46.StoredFields;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index;

/// <summary>The open files of a segment, which never change; shared by readers that differ in deletions.</summary>
internal sealed class SegmentCore
{
    private readonly Stack<IDisposable?> _open = new();
    private readonly ReferenceCount _references = new();

    /// <summary>Opens all files, with one reference held by the caller.</summary>
    public SegmentCore(Directory directory, SegmentInfo info, bool verifyChecksums)
    {
        Info = info;
        try
        {
            CheckFiles(directory, info, verifyChecksums);
            var inside = info.IsCompound ? Opened(new CompoundDirectory(directory, info)) : directory;
            Fields = FieldInfosReader.Read(inside, info);
            var state = new SegmentState(inside, info, Fields);
            StoredFields = Opened(new StoredFieldsReader(state));
            Norms = Fields.Any(field => field.HasNorms) && inside.FileExists(state.FileName(NormsFormat.MetadataExtension))
                ? Opened(new NormsReader(state))
                : null;
            Columns = Fields.Any(Lucene46Codec.HasColumn)
                ? Opened(new DocValuesReader(state with { Suffix = Lucene46Codec.DocValuesSuffix }))
                : null;
            if (Fields.Any(Lucene46Codec.HasPostings))
            {
                var impacts = ImpactsReader.TryOpen(directory, info);
                _open.Push(impacts);
                Terms = Opened(new BlockTreeTermsReader(state with { Suffix = Lucene46Codec.PostingsSuffix }, impacts));
            }
        }
        catch (FileNotFoundException cause)
        {
            Close();
            throw new CorruptIndexException($"segment {info.Name} lacks a file: {cause.Message}", cause.FileName ?? info.Name, 0, cause);
        }
        catch
        {
            Close();
            throw;
        }
    }

    public SegmentInfo Info { get; }

    public FieldInfos Fields { get; }

    public StoredFieldsReader StoredFields { get; }

    public NormsReader? Norms { get; }

    public DocValuesReader? Columns { get; }

    public BlockTreeTermsReader? Terms { get; }

    /// <summary>Whether the files are still open.</summary>
    public bool IsOpen => _references.IsAlive;

    /// <summary>Adds a reference; false when the files are closed already.</summary>
    public bool TryIncRef() => _references.TryIncrement();

    /// <summary>Gives a reference back; the last one closes the files.</summary>
    public void DecRef()
    {
        if (_references.Decrement())
        {
            Close();
        }
    }

    private static void CheckFiles(Directory directory, SegmentInfo info, bool verifyChecksums)
    {
        foreach (var file in info.Files)
        {
            if (!directory.FileExists(file))
            {
                throw new CorruptIndexException($"segment {info.Name} lacks a file that its .si names", file, 0);
            }

            if (verifyChecksums)
            {
                using var input = directory.OpenInput(file);
                CodecFraming.VerifyChecksum(input);
            }
        }
    }

    private T Opened<T>(T part)
        where T : IDisposable
    {
        _open.Push(part);
        return part;
    }

    private void Close()
    {
        while (_open.TryPop(out var part))
        {
            part?.Dispose();
        }
    }
}
