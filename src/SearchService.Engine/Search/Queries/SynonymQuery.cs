using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>Terms of one field that count as one word, each with a weight: its spellings, or its translations with their probabilities.</summary>
/// <remarks>
/// The frequency in a document is the sum of the frequencies of the terms, each by its weight, and so is the document frequency
/// (the structured query of Pirkola, 1998, with the probabilities of Darwish and Oard, 2003): a document with two translations of a
/// word does not count as one with two words. A single term of weight 1 scores as a <see cref="TermQuery"/> does.
/// </remarks>
public sealed record SynonymQuery : Query
{
    /// <summary>Takes at least one term, all of one field, each with a weight above 0 and at most 1.</summary>
    public SynonymQuery(ValueList<WeightedTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0 || terms.Any(term => term.Term.Field != terms[0].Term.Field || !(term.Weight is > 0 and <= 1)))
        {
            throw new ArgumentException("synonyms are terms of one field with weights above 0 and at most 1", nameof(terms));
        }

        Terms = terms;
    }

    /// <summary>The terms.</summary>
    public ValueList<WeightedTerm> Terms { get; }

    /// <inheritdoc/>
    public override int ClauseCount => Terms.Count;

    /// <inheritdoc/>
    protected override string Syntax => $"Synonym({string.Join(' ', Terms.Select(Print))})";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) => new SynonymWeight(this, context, needsScores, boost);

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Terms.Select(term => term.Term);

    private static string Print(WeightedTerm term) => term.Weight == 1
        ? QuerySyntax.Term(term.Term)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{QuerySyntax.Term(term.Term)}^{term.Weight}");
}
