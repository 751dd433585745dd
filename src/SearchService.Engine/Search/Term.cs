using System.Text;

namespace SearchService.Engine.Search;

/// <summary>A word of a field as the index holds it: UTF-8 bytes, compared and ordered byte by byte.</summary>
public readonly struct Term : IEquatable<Term>, IComparable<Term>
{
    private readonly byte[] _bytes;

    /// <summary>Takes the bytes as they are; the caller must not change them afterwards.</summary>
    public Term(string field, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(bytes);
        Field = field;
        _bytes = bytes;
    }

    /// <summary>Encodes the text; it must already be what the analyzer made of it.</summary>
    public Term(string field, string text)
        : this(field, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>The UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The bytes decoded; for showing only, since bytes that are not UTF-8 come out changed.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>Whether both fields and bytes are equal.</summary>
    public static bool operator ==(Term left, Term right) => left.Equals(right);

    /// <summary>Whether fields or bytes differ.</summary>
    public static bool operator !=(Term left, Term right) => !left.Equals(right);

    /// <summary>Field order, then byte order.</summary>
    public static bool operator <(Term left, Term right) => left.CompareTo(right) < 0;

    /// <summary>Field order, then byte order.</summary>
    public static bool operator >(Term left, Term right) => left.CompareTo(right) > 0;

    /// <summary>Field order, then byte order.</summary>
    public static bool operator <=(Term left, Term right) => left.CompareTo(right) <= 0;

    /// <summary>Field order, then byte order.</summary>
    public static bool operator >=(Term left, Term right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(Term other) => Field == other.Field && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Term other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Field);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(Term other)
    {
        var order = string.CompareOrdinal(Field, other.Field);
        return order != 0 ? order : Bytes.SequenceCompareTo(other.Bytes);
    }

    /// <summary>The term in query syntax: field:text.</summary>
    public override string ToString() => $"{Field}:{Text}";
}
