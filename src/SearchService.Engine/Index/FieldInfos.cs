using System.Collections;

namespace SearchService.Engine.Index;

/// <summary>The fields of one segment, by name and by number, in the order of their numbers.</summary>
public sealed class FieldInfos : IReadOnlyList<FieldInfo>
{
    private readonly FieldInfo[] _fields;
    private readonly Dictionary<string, FieldInfo> _byName;
    private readonly Dictionary<int, FieldInfo> _byNumber;

    /// <summary>Collects fields; names and numbers must differ.</summary>
    public FieldInfos(IEnumerable<FieldInfo> fields)
    {
        _fields = [.. fields.OrderBy(field => field.Number)];
        _byName = _fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        _byNumber = _fields.ToDictionary(field => field.Number);
    }

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <inheritdoc/>
    public FieldInfo this[int index] => _fields[index];

    /// <summary>The field of that name, or null.</summary>
    public FieldInfo? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The field of that number, or null.</summary>
    public FieldInfo? Find(int number) => _byNumber.GetValueOrDefault(number);

    /// <inheritdoc/>
    public IEnumerator<FieldInfo> GetEnumerator() => ((IEnumerable<FieldInfo>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
