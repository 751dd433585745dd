using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.DocValues;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.StoredFields;

namespace SearchService.Engine.Index.Writing;

/// <summary>Writes the live documents of several segments as one, in their order.</summary>
/// <remarks>
/// Term vectors, payloads and sorted sets, which this program does not write, come only from indexes of others: the first two
/// are left out, the last refused.
/// </remarks>
internal sealed class SegmentMerger
{
    private readonly SegmentBuilder _builder;
    private readonly MergeSource[] _sources;
    private readonly FieldSchemas _schemas;
    private readonly int _docCount;

    public SegmentMerger(SegmentBuilder builder, IEnumerable<(SegmentCore Core, Codecs.Lucene46.Deletions.BitLiveDocs? Live)> segments, FieldSchemas schemas)
    {
        _builder = builder;
        _schemas = schemas;
        var sources = new List<MergeSource>();
        foreach (var (core, live) in segments)
        {
            sources.Add(new MergeSource(core, live, _docCount));
            _docCount = checked(_docCount + sources[^1].Reader.NumDocs);
        }

        _sources = [.. sources];
    }

    /// <summary>Writes the segment and returns it.</summary>
    public SegmentInfo Write(IndexWriterOptions options)
    {
        var fields = MergeFields();
        WriteStored(fields);
        WriteNorms(fields);
        WriteColumns(fields);
        fields = WriteTerms(fields, options);
        return _builder.Finish(fields, _docCount, options.UseCompoundFile, "merge");
    }

    private FieldInfos MergeFields() => new(_sources
        .SelectMany(source => source.Reader.FieldInfos)
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(group =>
        {
            var indexed = group.Where(field => field.IndexOptions != IndexOptions.None).ToArray();
            var columns = group.Select(field => field.DocValues).Where(type => type != DocValuesType.None).Distinct().ToArray();
            if (columns.Length > 1 || columns.Contains(DocValuesType.SortedSet))
            {
                throw new NotSupportedException($"Columns of kind {string.Join(", ", columns)} of field \"{group.Key}\" cannot be merged.");
            }

            return new FieldInfo
            {
                Name = group.Key,
                Number = _schemas[group.Key].Number,
                IndexOptions = indexed.Length == 0 ? IndexOptions.None : indexed.Min(field => field.IndexOptions),
                OmitsNorms = indexed.Any(field => field.OmitsNorms),
                DocValues = columns.FirstOrDefault(),
                Attributes = Lucene46Codec.Attributes(group.Any(Lucene46Codec.HasPostings), columns.Length > 0),
            };
        }));

    private void WriteStored(FieldInfos fields)
    {
        using var writer = new StoredFieldsWriter(_builder.State(fields, _docCount));
        foreach (var source in _sources)
        {
            var numbers = source.Reader.FieldInfos.ToDictionary(field => field.Number, field => fields.Find(field.Name)!.Number);
            source.Reader.Core.StoredFields.CopyTo(writer, source.Reader.LiveDocs, numbers);
        }

        writer.Finish();
    }

    private void WriteNorms(FieldInfos fields)
    {
        if (!fields.Any(field => field.HasNorms))
        {
            return;
        }

        using var writer = new NormsWriter(_builder.State(fields, _docCount));
        var merged = new byte[_docCount];
        foreach (var field in fields.Where(field => field.HasNorms))
        {
            merged.AsSpan().Clear();
            foreach (var source in _sources)
            {
                if (source.Reader.Norms(field.Name) is { } norms)
                {
                    ForEachLive(source, (doc, target) => merged[target] = (byte)norms.Get(doc));
                }
            }

            writer.AddField(field, merged);
        }

        writer.Finish();
    }

    private void WriteColumns(FieldInfos fields)
    {
        if (!fields.Any(field => field.DocValues != DocValuesType.None))
        {
            return;
        }

        using var writer = new DocValuesWriter(_builder.State(fields, _docCount, Lucene46Codec.DocValuesSuffix));
        foreach (var field in fields)
        {
            switch (field.DocValues)
            {
                case DocValuesType.Numeric:
                    WriteNumeric(writer, field);
                    break;
                case DocValuesType.Binary:
                    WriteBinary(writer, field);
                    break;
                case DocValuesType.Sorted:
                    WriteSorted(writer, field);
                    break;
            }
        }

        writer.Finish();
    }

    private void WriteNumeric(DocValuesWriter writer, FieldInfo field)
    {
        var merged = new long[_docCount];
        var present = new DocBits(_docCount);
        foreach (var source in _sources)
        {
            if (source.Reader.NumericDocValues(field.Name) is { } values)
            {
                ForEachLive(source, (doc, target) =>
                {
                    if (values.Exists(doc))
                    {
                        merged[target] = values.Get(doc);
                        present.Set(target);
                    }
                });
            }
        }

        writer.AddNumeric(field, merged, present.CountSet() == _docCount ? null : present);
    }

    private void WriteBinary(DocValuesWriter writer, FieldInfo field)
    {
        var merged = new byte[]?[_docCount];
        foreach (var source in _sources)
        {
            if (source.Reader.BinaryColumn(field.Name) is { } values)
            {
                ForEachLive(source, (doc, target) => merged[target] = values.Exists(doc) ? values.Get(doc) : null);
            }
        }

        writer.AddBinary(field, merged);
    }

    private void WriteSorted(DocValuesWriter writer, FieldInfo field)
    {
        var buffer = new SortedBuffer();
        foreach (var source in _sources)
        {
            if (source.Reader.SortedDocValues(field.Name) is not { } values)
            {
                continue;
            }

            var bytes = new byte[]?[values.ValueCount];
            ForEachLive(source, (doc, target) =>
            {
                if (values.GetOrdinal(doc) is >= 0 and var ordinal)
                {
                    buffer.Add(target, bytes[ordinal] ??= values.Lookup(ordinal));
                }
            });
        }

        var (distinct, ordinals) = buffer.Column(_docCount);
        writer.AddSorted(field, distinct, ordinals);
    }

    private FieldInfos WriteTerms(FieldInfos fields, IndexWriterOptions options)
    {
        if (!fields.Any(Lucene46Codec.HasPostings))
        {
            return fields;
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        using (var writer = _builder.CreateTermsWriter(fields, _docCount))
        {
            foreach (var field in fields.Where(Lucene46Codec.HasPostings).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                if (new TermsMerger(field, _sources, _docCount, options).WriteTo(writer))
                {
                    written.Add(field.Name);
                }
            }
        }

        // A field all of whose documents were deleted keeps its entry, but no longer points to postings.
        return new FieldInfos(fields.Select(field => field with
        {
            Attributes = Lucene46Codec.Attributes(written.Contains(field.Name), field.DocValues != DocValuesType.None),
        }));
    }

    private static void ForEachLive(MergeSource source, Action<int, int> copy)
    {
        for (var doc = 0; doc < source.Reader.MaxDoc; doc++)
        {
            if (source.Map(doc) is >= 0 and var target)
            {
                copy(doc, target);
            }
        }
    }
}
