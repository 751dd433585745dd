using System.Text;

namespace SearchService.Engine.Index;

/// <summary>A short value in a column, numbered among the distinct ones: for facets, grouping and sorting. One to a document.</summary>
public sealed class SortedDocValuesField : Field
{
    /// <summary>Creates the value from a string, as UTF-8.</summary>
    public SortedDocValuesField(string name, string value)
        : this(name, Encoding.UTF8.GetBytes(value))
    {
    }

    /// <summary>Creates the value from bytes; at most <see cref="TokenBuffer.MaxTermLength"/> of them.</summary>
    public SortedDocValuesField(string name, byte[] value)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, TokenBuffer.MaxTermLength, nameof(value));
        Value = value;
    }

    /// <summary>The bytes.</summary>
    public byte[] Value { get; }
}
