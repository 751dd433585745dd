using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>A phrase with alternatives at its places.</summary>
/// <remarks>Matching is as in <see cref="PhraseQuery"/>; the idf is the sum over all terms of all places.</remarks>
public sealed record MultiPhraseQuery : Query
{
    /// <summary>Takes the places in order; each has at least one term.</summary>
    public MultiPhraseQuery(ValueList<PhraseSlot> slots, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        if (slots.Any(slot => slot.Terms.Count == 0 || slot.Terms.Any(term => term.Field != slots[0].Terms[0].Field)))
        {
            throw new ArgumentException("every place of a phrase has terms, and all are of one field", nameof(slots));
        }

        Slots = slots;
        Slop = slop;
    }

    /// <summary>The places.</summary>
    public ValueList<PhraseSlot> Slots { get; }

    /// <summary>By how many places in all the terms may be moved.</summary>
    public int Slop { get; }

    /// <inheritdoc/>
    public override int ClauseCount => Slots.Sum(slot => slot.Terms.Count);

    /// <inheritdoc/>
    protected override string Syntax => Slots.Count == 0
        ? "\"\""
        : PhraseSyntax.Print(Slots[0].Terms[0].Field, Slots.Select(slot => (slot.Position, Alternatives(slot))), Slop);

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) => Slots.Count switch
    {
        0 => new MatchNoDocsQuery().CreateWeight(context, needsScores, boost),
        1 => BooleanQuery.Any(Slots[0].Terms.Select(term => new TermQuery(term))).CreateWeight(context, needsScores, boost),
        _ => new PhraseWeight(this, Slots, Slop, context, needsScores, boost),
    };

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Slots.SelectMany(slot => slot.Terms);

    private static string Alternatives(PhraseSlot slot)
    {
        var terms = string.Join('|', slot.Terms.Select(term => QuerySyntax.Escape(term.Text)));
        return slot.Terms.Count == 1 ? terms : $"({terms})";
    }
}
