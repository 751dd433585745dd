namespace SearchService.Engine.Index;

/// <summary>A value that comes back with the document and is not searched.</summary>
public sealed class StoredValueField : Field
{
    /// <summary>Stores a string.</summary>
    public StoredValueField(string name, string value)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = new StoredField(name, value, null, null, null);
    }

    /// <summary>Stores bytes, which are not copied and must not change until the document has been added.</summary>
    public StoredValueField(string name, byte[] value)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = new StoredField(name, null, value, null, null);
    }

    /// <summary>Stores an integer.</summary>
    public StoredValueField(string name, long value)
        : base(name) => Value = new StoredField(name, null, null, value, null);

    /// <summary>Stores a floating-point number.</summary>
    public StoredValueField(string name, double value)
        : base(name) => Value = new StoredField(name, null, null, null, value);

    /// <summary>The value.</summary>
    public StoredField Value { get; }
}
