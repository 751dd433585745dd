namespace SearchService.Engine.Index.Writing;

/// <summary>What an index knows of a field over all its segments: its number, and the one way in which it is indexed.</summary>
/// <param name="Number">The number, the same in all segments that this program writes.</param>
/// <param name="IndexOptions">What the postings record.</param>
/// <param name="OmitsNorms">Whether an indexed field has no norms.</param>
/// <param name="DocValues">The kind of the column.</param>
internal readonly record struct FieldSchema(int Number, IndexOptions IndexOptions, bool OmitsNorms, DocValuesType DocValues)
{
    /// <summary>The schema with what a value of a document adds to it.</summary>
    /// <exception cref="ArgumentException">The value contradicts it.</exception>
    public FieldSchema With(Field field) => field switch
    {
        StringField => WithPostings(field, IndexOptions.Docs, true),
        TextField text => WithPostings(field, text.Options.IndexOptions, !text.Options.HasNorms),
        NumericDocValuesField => WithColumn(field, DocValuesType.Numeric),
        SortedDocValuesField => WithColumn(field, DocValuesType.Sorted),
        _ => this,
    };

    private FieldSchema WithPostings(Field field, IndexOptions options, bool omitsNorms)
    {
        if (IndexOptions == IndexOptions.None)
        {
            return this with { IndexOptions = options, OmitsNorms = omitsNorms };
        }

        return IndexOptions == options && OmitsNorms == omitsNorms ? this
            : throw new ArgumentException(
                $"Field \"{field.Name}\" is indexed as {IndexOptions}{(OmitsNorms ? " without" : " with")} norms; "
                + $"now it comes as {options}{(omitsNorms ? " without" : " with")} norms.");
    }

    private FieldSchema WithColumn(Field field, DocValuesType type) =>
        DocValues == type ? this
        : DocValues == DocValuesType.None ? this with { DocValues = type }
        : throw new ArgumentException($"Field \"{field.Name}\" has a column of kind {DocValues}; now it comes as {type}.");
}
