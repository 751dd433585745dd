using System.Text;

namespace SearchService.Engine.Index;

/// <summary>A value indexed as it is, as one term: an identifier, a code, a keyword. Documents only, no frequencies, no norms.</summary>
public sealed class StringField : Field
{
    /// <summary>Creates the value; longer than <see cref="TokenBuffer.MaxTermLength"/> bytes of UTF-8 is an error.</summary>
    public StringField(string name, string value, bool stored = false)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(value), TokenBuffer.MaxTermLength, nameof(value));
        Value = value;
        IsStored = stored;
    }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>Whether the value also comes back with the document.</summary>
    public bool IsStored { get; }
}
