namespace SearchService.Engine.Search.Similarities;

/// <summary>A formula for each field, and one for all others.</summary>
public sealed class PerFieldSimilarity : Similarity
{
    private readonly Similarity _others;
    private readonly Dictionary<string, Similarity> _fields;

    /// <summary>Copies the table.</summary>
    public PerFieldSimilarity(Similarity others, IReadOnlyDictionary<string, Similarity> fields)
    {
        ArgumentNullException.ThrowIfNull(others);
        _others = others;
        _fields = new Dictionary<string, Similarity>(fields, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override Similarity ForField(string field) => _fields.GetValueOrDefault(field, _others).ForField(field);

    /// <inheritdoc/>
    public override SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms) =>
        ForField(field.Field).Weight(boost, field, terms);
}
