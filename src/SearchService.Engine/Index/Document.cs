using System.Runtime.InteropServices;

namespace SearchService.Engine.Index;

/// <summary>The values of one document, in order; may be cleared and used for the next one.</summary>
public sealed class Document
{
    private readonly List<Field> _fields = [];

    /// <summary>The values.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>Adds a value.</summary>
    public void Add(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        _fields.Add(field);
    }

    /// <summary>Removes all values.</summary>
    public void Clear() => _fields.Clear();

    internal ReadOnlySpan<Field> AsSpan() => CollectionsMarshal.AsSpan(_fields);
}
