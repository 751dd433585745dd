using System.Collections.Concurrent;

namespace SearchService.Engine.Index.Writing;

/// <summary>The fields of an index. A field, once seen, keeps its number and its kind.</summary>
/// <remarks>One thread at a time adds; others may ask for schemas meanwhile.</remarks>
internal sealed class FieldSchemas
{
    private readonly ConcurrentDictionary<string, FieldSchema> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> _numbers = [];
    private readonly Dictionary<string, FieldSchema> _staged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);
    private int _nextNumber;

    /// <summary>The schema of a field that is known.</summary>
    public FieldSchema this[string name] => _byName[name];

    /// <summary>Learns the fields of a segment that is there already.</summary>
    public void Add(FieldInfos fields)
    {
        foreach (var field in fields)
        {
            var known = _byName.TryGetValue(field.Name, out var schema);
            schema = known ? schema : new FieldSchema(NewNumber(field.Number), IndexOptions.None, false, DocValuesType.None);
            if (field.IndexOptions != IndexOptions.None && schema.IndexOptions == IndexOptions.None)
            {
                schema = schema with { IndexOptions = field.IndexOptions, OmitsNorms = field.OmitsNorms };
            }

            if (field.DocValues != DocValuesType.None && schema.DocValues == DocValuesType.None)
            {
                schema = schema with { DocValues = field.DocValues };
            }

            _byName[field.Name] = schema;
        }
    }

    /// <summary>Learns the fields of a document, all of them or, where one contradicts what is known, none.</summary>
    public void Add(ReadOnlySpan<Field> fields)
    {
        _staged.Clear();
        _columns.Clear();
        foreach (var field in fields)
        {
            if (field is NumericDocValuesField or SortedDocValuesField && !_columns.Add(field.Name))
            {
                throw new ArgumentException($"The column \"{field.Name}\" takes one value of each document; this one has several.");
            }

            if (!_staged.TryGetValue(field.Name, out var schema) && !_byName.TryGetValue(field.Name, out schema))
            {
                schema = new FieldSchema(-1, IndexOptions.None, false, DocValuesType.None);
            }

            var changed = schema.With(field);
            if (changed != schema || changed.Number < 0)
            {
                _staged[field.Name] = changed;
            }
        }

        foreach (var (name, schema) in _staged)
        {
            _byName[name] = schema.Number < 0 ? schema with { Number = NewNumber(_nextNumber) } : schema;
        }
    }

    private int NewNumber(int wanted)
    {
        var number = _numbers.Add(wanted) ? wanted : _nextNumber;
        _numbers.Add(number);
        while (_numbers.Contains(_nextNumber))
        {
            _nextNumber++;
        }

        return number;
    }
}
