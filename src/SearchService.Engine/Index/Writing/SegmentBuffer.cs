using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.DocValues;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.StoredFields;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>The next segment while its documents come in: stored fields go to disk as they come, all else stays in inverters.</summary>
internal sealed class SegmentBuffer : IDisposable
{
    private readonly SegmentBuilder _builder;
    private readonly FieldSchemas _schemas;
    private readonly StoredFieldsWriter _stored;

    public SegmentBuffer(Directory directory, string name, FieldSchemas schemas)
    {
        _builder = new SegmentBuilder(directory, name);
        _schemas = schemas;
        _stored = new StoredFieldsWriter(_builder.State(new FieldInfos([]), 0));
    }

    /// <summary>The name of the segment.</summary>
    public string Name => _builder.Name;

    /// <summary>The number of documents.</summary>
    public int DocCount { get; private set; }

    /// <summary>Adds the document that an inverter has just taken apart, as the next one.</summary>
    public void Add(DocumentInverter inverter)
    {
        inverter.Complete(DocCount++);
        _stored.Add(inverter.Stored);
    }

    /// <summary>Writes the segment from what the inverters hold, and returns it. The buffer is used up.</summary>
    public SegmentInfo Write(IReadOnlyList<DocumentInverter> inverters, bool compound, int threads)
    {
        _stored.Finish();
        _stored.Dispose();
        var names = inverters.SelectMany(inverter => inverter.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal);
        var fields = new FieldInfos(names.Select(name => Info(name, inverters)));
        WriteNorms(fields, inverters);
        WriteColumns(fields, inverters);
        if (fields.Any(Lucene46Codec.HasPostings))
        {
            using var writer = _builder.CreateTermsWriter(fields, DocCount);
            new BufferedTerms(fields, inverters, threads).WriteTo(writer);
        }

        return _builder.Finish(fields, DocCount, compound, "flush");
    }

    public void Dispose()
    {
        _stored.Dispose();
        _builder.Dispose();
    }

    private FieldInfo Info(string name, IReadOnlyList<DocumentInverter> inverters)
    {
        var schema = _schemas[name];
        var parts = inverters.Select(inverter => inverter.Find(name)).OfType<BufferedField>().ToArray();
        var indexed = Array.Exists(parts, part => part.Inverter is not null);
        var column = Array.Exists(parts, part => part.Numbers is not null || part.Sorted is not null);
        return new FieldInfo
        {
            Name = name,
            Number = schema.Number,
            IndexOptions = indexed ? schema.IndexOptions : IndexOptions.None,
            OmitsNorms = indexed && schema.OmitsNorms,
            DocValues = column ? schema.DocValues : DocValuesType.None,
            Attributes = Lucene46Codec.Attributes(Array.Exists(parts, part => part.Inverter is { TermCount: > 0 }), column),
        };
    }

    private void WriteNorms(FieldInfos fields, IReadOnlyList<DocumentInverter> inverters)
    {
        if (!fields.Any(field => field.HasNorms))
        {
            return;
        }

        using var writer = new NormsWriter(_builder.State(fields, DocCount));
        var norms = new byte[DocCount];
        foreach (var field in fields.Where(field => field.HasNorms))
        {
            norms.AsSpan().Clear();
            foreach (var inverter in inverters)
            {
                var part = inverter.Find(field.Name) is { } buffered ? buffered.Norms : [];
                for (var doc = 0; doc < part.Length; doc++)
                {
                    norms[inverter.Documents[doc]] = part[doc];
                }
            }

            writer.AddField(field, norms);
        }

        writer.Finish();
    }

    private void WriteColumns(FieldInfos fields, IReadOnlyList<DocumentInverter> inverters)
    {
        if (!fields.Any(Lucene46Codec.HasColumn))
        {
            return;
        }

        using var writer = new DocValuesWriter(_builder.State(fields, DocCount, Lucene46Codec.DocValuesSuffix));
        foreach (var field in fields.Where(Lucene46Codec.HasColumn))
        {
            if (field.DocValues == DocValuesType.Numeric)
            {
                WriteNumbers(writer, field, inverters);
            }
            else
            {
                WriteSorted(writer, field, inverters);
            }
        }

        writer.Finish();
    }

    private void WriteNumbers(DocValuesWriter writer, FieldInfo field, IReadOnlyList<DocumentInverter> inverters)
    {
        var values = new long[DocCount];
        var present = new DocBits(DocCount);
        foreach (var inverter in inverters)
        {
            inverter.Find(field.Name)?.Numbers?.CopyTo(values, present, inverter.Documents);
        }

        writer.AddNumeric(field, values, present.CountSet() == DocCount ? null : present);
    }

    private void WriteSorted(DocValuesWriter writer, FieldInfo field, IReadOnlyList<DocumentInverter> inverters)
    {
        var all = new SortedBuffer();
        foreach (var inverter in inverters)
        {
            inverter.Find(field.Name)?.Sorted?.CopyTo(all, inverter.Documents);
        }

        var (values, ordinals) = all.Column(DocCount);
        writer.AddSorted(field, values, ordinals);
    }
}
