using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have terms at given distances from each other, scored like one term with the summed idf.</summary>
/// <remarks>
/// With a slop of 0 the frequency is the number of occurrences. Otherwise terms may be moved by as many places in all, and an
/// occurrence that needs d moves counts 1 / (d + 1); a swap of two neighbours needs 2.
/// </remarks>
public sealed record PhraseQuery : Query
{
    /// <summary>Takes terms of one field with their places.</summary>
    public PhraseQuery(ValueList<PhraseTerm> terms, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        if (terms.Any(term => term.Term.Field != terms[0].Term.Field))
        {
            throw new ArgumentException($"the terms of a phrase are of one field: {string.Join(", ", terms.Select(term => term.Term))}", nameof(terms));
        }

        Terms = terms;
        Slop = slop;
    }

    /// <summary>Takes terms that follow one another.</summary>
    public PhraseQuery(string field, IEnumerable<string> texts, int slop = 0)
        : this(ValueList.From(texts.Select((text, place) => new PhraseTerm(new Term(field, text), place))), slop)
    {
    }

    /// <summary>The terms.</summary>
    public ValueList<PhraseTerm> Terms { get; }

    /// <summary>By how many places in all the terms may be moved.</summary>
    public int Slop { get; }

    /// <inheritdoc/>
    protected override string Syntax => Terms.Count == 0
        ? "\"\""
        : PhraseSyntax.Print(Terms[0].Term.Field, Terms.Select(term => (term.Position, QuerySyntax.Escape(term.Term.Text))), Slop);

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) => Terms.Count switch
    {
        0 => new MatchNoDocsQuery().CreateWeight(context, needsScores, boost),
        1 => new TermQuery(Terms[0].Term).CreateWeight(context, needsScores, boost),
        _ => new PhraseWeight(this, Slots(), Slop, context, needsScores, boost),
    };

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Terms.Select(term => term.Term);

    private PhraseSlot[] Slots()
    {
        var slots = new PhraseSlot[Terms.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new PhraseSlot(Terms[i].Position, [Terms[i].Term]);
        }

        return slots;
    }
}
