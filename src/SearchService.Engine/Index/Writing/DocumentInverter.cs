using System.Text;
using SearchService.Engine.Codecs.Lucene46.StoredFields;

namespace SearchService.Engine.Index.Writing;

/// <summary>Takes documents apart into fields in memory, for one thread at a time; a segment may be gathered by several of them.</summary>
/// <remarks>Documents have numbers of its own in here; which numbers they get in the segment is told when they are complete.</remarks>
internal sealed class DocumentInverter(FieldSchemas schemas)
{
    private readonly BytePool _pool = new();
    private readonly Dictionary<string, BufferedField> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<BufferedField> _normed = [];
    private readonly byte[] _term = new byte[TokenBuffer.MaxTermLength];
    private readonly List<int> _documents = [];

    /// <summary>The stored fields of the document just inverted.</summary>
    public StoredDocument Stored { get; } = new();

    /// <summary>About how many bytes of memory are in use, as of the last document.</summary>
    public long Size { get; private set; }

    /// <summary>The numbers of the documents in the segment, ascending.</summary>
    public ReadOnlySpan<int> Documents => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_documents);

    /// <summary>The fields that the documents at hand have.</summary>
    public IEnumerable<BufferedField> Fields => _fields.Values.Where(candidate => candidate.IsUsed);

    /// <summary>The field of a name, where a document at hand has it.</summary>
    public BufferedField? Find(string name) => _fields.GetValueOrDefault(name) is { IsUsed: true } field ? field : null;

    /// <summary>Inverts a document whose fields the schemas have accepted; <see cref="Complete"/> must follow.</summary>
    public void Invert(ReadOnlySpan<Field> values)
    {
        Stored.Clear();
        _normed.Clear();
        foreach (var value in values)
        {
            if (!_fields.TryGetValue(value.Name, out var field))
            {
                field = new BufferedField(value.Name, schemas[value.Name].Number, _pool);
                _fields.Add(value.Name, field);
            }

            if (field.Doc != _documents.Count)
            {
                field.StartDoc(_documents.Count);
            }

            Add(field, value);
        }

        foreach (var field in _normed)
        {
            field.AddNorm();
        }

        var size = _pool.Size;
        foreach (var field in _fields.Values)
        {
            size += field.Size;
        }

        Size = size;
    }

    /// <summary>Gives the document just inverted its number in the segment, above all before.</summary>
    public void Complete(int number) => _documents.Add(number);

    /// <summary>Forgets all documents and keeps the memory for others.</summary>
    public void Reset()
    {
        _pool.Reset();
        _documents.Clear();
        foreach (var field in _fields.Values)
        {
            field.Reset();
        }

        Size = 0;
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
                    Stored.Add(field.Number, text.Value);
                }

                break;
            case NumericDocValuesField number:
                field.AddNumber(number.Value);
                break;
            case SortedDocValuesField sorted:
                field.AddSorted(sorted.Value);
                break;
            case StoredValueField stored:
                Store(field.Number, stored.Value);
                break;
        }
    }

    private void Store(int number, in StoredField value)
    {
        if (value.String is { } text)
        {
            Stored.Add(number, text);
        }
        else if (value.Binary is { } bytes)
        {
            Stored.Add(number, bytes);
        }
        else if (value.Integer is { } integer)
        {
            Stored.Add(number, integer);
        }
        else
        {
            Stored.Add(number, value.Real ?? 0);
        }
    }
}
