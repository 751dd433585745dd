namespace SearchService.Engine.Index;

/// <summary>A number in a column: for sorting, ranges and factors of the score. One to a document.</summary>
public sealed class NumericDocValuesField(string name, long value) : Field(name)
{
    /// <summary>The number.</summary>
    public long Value { get; } = value;
}
