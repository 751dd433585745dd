using System.Text;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.DocValues;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.StoredFields;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>The next segment while its documents come in: stored fields go to disk as they come, all else stays in memory.</summary>
internal sealed class SegmentBuffer : IDisposable
{
    private readonly SegmentBuilder _builder;
    private readonly FieldSchemas _schemas;
    private readonly BytePool _pool = new();
    private readonly Dictionary<string, BufferedField> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<BufferedField> _normed = [];
    private readonly StoredFieldsWriter _stored;
    private readonly byte[] _term = new byte[TokenBuffer.MaxTermLength];

    public SegmentBuffer(Directory directory, string name, FieldSchemas schemas)
    {
        _builder = new SegmentBuilder(directory, name);
        _schemas = schemas;
        _stored = new StoredFieldsWriter(_builder.State(new FieldInfos([]), 0));
    }

    /// <summary>The name of the segment.</summary>
    public string Name => _builder.Name;

    /// <summary>The number of documents.</summary>
    public int DocCount => _stored.DocCount;

    /// <summary>About how many bytes of memory are in use.</summary>
    public long Size
    {
        get
        {
            var size = _pool.Size;
            foreach (var buffered in _fields.Values)
            {
                size += buffered.Size;
            }

            return size;
        }
    }

    /// <summary>Adds a document whose fields the schemas have accepted.</summary>
    public void Add(ReadOnlySpan<Field> values)
    {
        var doc = DocCount;
        _normed.Clear();
        foreach (var value in values)
        {
            if (!_fields.TryGetValue(value.Name, out var field))
            {
                field = new BufferedField(value.Name, _pool);
                _fields.Add(value.Name, field);
            }

            if (field.Doc != doc)
            {
                field.StartDoc(doc);
            }

            Add(field, value);
        }

        foreach (var field in _normed)
        {
            field.AddNorm();
        }

        _stored.EndDocument();
    }

    /// <summary>Writes the segment and returns it. The buffer is used up.</summary>
    public SegmentInfo Write(bool compound)
    {
        var docCount = DocCount;
        _stored.Finish();
        _stored.Dispose();
        var fields = new FieldInfos(_fields.Values.Select(Info));
        WriteNorms(fields, docCount);
        WriteColumns(fields, docCount);
        WriteTerms(fields, docCount);
        return _builder.Finish(fields, docCount, compound, "flush");
    }

    public void Dispose()
    {
        _stored.Dispose();
        _builder.Dispose();
    }

    private void Add(BufferedField field, Field value)
    {
        switch (value)
        {
            case TextField text:
                field.AddText(text);
                if (text.Options.HasNorms)
                {
                    _normed.Add(field);
                }

                break;
            case StringField text:
                field.AddTerm(_term.AsSpan(0, Encoding.UTF8.GetBytes(text.Value, _term)));
                if (text.IsStored)
                {
                    _stored.Add(_schemas[field.Name].Number, text.Value);
                }

                break;
            case NumericDocValuesField number:
                field.AddNumber(number.Value);
                break;
            case SortedDocValuesField sorted:
                field.AddSorted(sorted.Value);
                break;
            case StoredValueField stored:
                Store(_schemas[field.Name].Number, stored.Value);
                break;
        }
    }

    private void Store(int number, in StoredField value)
    {
        if (value.String is { } text)
        {
            _stored.Add(number, text);
        }
        else if (value.Binary is { } bytes)
        {
            _stored.Add(number, bytes);
        }
        else if (value.Integer is { } integer)
        {
            _stored.Add(number, integer);
        }
        else
        {
            _stored.Add(number, value.Real ?? 0);
        }
    }

    private FieldInfo Info(BufferedField field)
    {
        var schema = _schemas[field.Name];
        var column = field.Numbers is not null || field.Sorted is not null;
        return new FieldInfo
        {
            Name = field.Name,
            Number = schema.Number,
            IndexOptions = field.Inverter is null ? IndexOptions.None : schema.IndexOptions,
            OmitsNorms = field.Inverter is not null && schema.OmitsNorms,
            DocValues = column ? schema.DocValues : DocValuesType.None,
            Attributes = Lucene46Codec.Attributes(field.Inverter is { TermCount: > 0 }, column),
        };
    }

    private void WriteNorms(FieldInfos fields, int docCount)
    {
        if (!fields.Any(field => field.HasNorms))
        {
            return;
        }

        using var writer = new NormsWriter(_builder.State(fields, docCount));
        foreach (var field in fields.Where(field => field.HasNorms))
        {
            writer.AddField(field, _fields[field.Name].Norms(docCount));
        }

        writer.Finish();
    }

    private void WriteColumns(FieldInfos fields, int docCount)
    {
        if (!fields.Any(Lucene46Codec.HasColumn))
        {
            return;
        }

        using var writer = new DocValuesWriter(_builder.State(fields, docCount, Lucene46Codec.DocValuesSuffix));
        foreach (var field in fields.Where(Lucene46Codec.HasColumn))
        {
            var buffered = _fields[field.Name];
            if (buffered.Numbers is not null)
            {
                var (values, present) = buffered.Numbers.Column(docCount);
                writer.AddNumeric(field, values, present);
            }
            else
            {
                var (values, ordinals) = buffered.Sorted!.Column(docCount);
                writer.AddSorted(field, values, ordinals);
            }
        }

        writer.Finish();
    }

    private void WriteTerms(FieldInfos fields, int docCount)
    {
        if (!fields.Any(Lucene46Codec.HasPostings))
        {
            return;
        }

        using var writer = _builder.CreateTermsWriter(fields, docCount);
        foreach (var field in fields.Where(Lucene46Codec.HasPostings).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            _fields[field.Name].Inverter!.WriteTo(writer.AddField(field));
        }
    }
}
