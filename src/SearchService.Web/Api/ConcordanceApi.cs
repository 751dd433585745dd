using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Search.Concordance;
using SearchService.Search.Schema;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>How a term is rendered in the other languages.</summary>
internal static class ConcordanceApi
{
    /// <summary>How many provisions are looked at where a request does not say.</summary>
    public const int DefaultProvisions = 300;

    private const int MaxExamples = 20;

    public static void MapConcordance(this IEndpointRouteBuilder api) => api.MapGet("/concordance", Find)
        .WithName("concordance").WithTags(ApiTags.Search)
        .WithSummary("How a term is rendered")
        .WithDescription(
            "The provisions that have a word or phrase, in any of its forms, are compared with their translations sentence by sentence. Each rendering "
            + "comes in its most frequent form with its count, its share, by what it was recognised (termbase, lexicon, or statistics: it stands beside the "
            + "term and hardly elsewhere) and examples, in which spans mark the term and the rendering. Occurrences without a recognised rendering are counted "
            + "as such. When more than the number of provisions have the term, an even sample of them is looked at: compare found and lookedAt.")
        .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter);

    /// <summary>Reads the parameters, which page and API share, and answers.</summary>
    public static ConcordanceResult Answer(ConcordanceParameters parameters, RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        var term = ParameterReader.Text("term", parameters.Term, ConcordanceRequest.MaxTermLength);
        if (string.IsNullOrWhiteSpace(term))
        {
            throw new BadParameterException("term must be a word or a phrase.", "term", term, ["a word", "a phrase in quotation marks"]);
        }

        facts.Query = term;
        var result = index.Index.Concordance(
            new ConcordanceRequest
            {
                Term = term,
                Language = ParameterReader.OptionalChoice("lang", parameters.Lang, IndexFields.Languages.ToList()),
                To = ParameterReader.List("to", parameters.To, IndexFields.Languages.ToList()),
                Provisions = ParameterReader.Number("provisions", parameters.Provisions, 1, ConcordanceRequest.MaxProvisions, DefaultProvisions),
                Examples = ParameterReader.Number("examples", parameters.Examples, 0, MaxExamples, 3),
            },
            cancellation);
        facts.Hits = result.Found;
        return result;
    }

    private static Ok<ConcordanceResult> Find(
        [AsParameters] ConcordanceParameters parameters, RequestIndex index, RequestFacts facts, CancellationToken cancellation) =>
        TypedResults.Ok(Answer(parameters, index, facts, cancellation));
}

/// <summary>The query string of a concordance.</summary>
public sealed record ConcordanceParameters
{
    /// <summary>The term.</summary>
    [QueryValue("term", Example = "pollution")]
    [Description("A word or a phrase, with or without quotation marks, at most 200 characters and 6 words that carry meaning.")]
    public string? Term { get; init; }

    /// <summary>Its language.</summary>
    [QueryValue("lang", Values = "kk ru en", Example = "en")]
    [Description("The language of the term; by default it is told from the term.")]
    public string? Lang { get; init; }

    /// <summary>The languages of the renderings.</summary>
    [QueryValue("to", List = true, Values = "kk ru en", Example = "kk,ru")]
    [Description("The languages to look for renderings in; by default all others.")]
    public string? To { get; init; }

    /// <summary>How many provisions to look at.</summary>
    [QueryValue("provisions", Number = true, Minimum = 1, Maximum = ConcordanceRequest.MaxProvisions, Default = "300", Example = "300")]
    [Description("How many provisions to look at; of more an even sample is taken.")]
    public string? Provisions { get; init; }

    /// <summary>How many examples of a rendering.</summary>
    [QueryValue("examples", Number = true, Minimum = 0, Maximum = 20, Default = "3", Example = "3")]
    [Description("The most examples of each rendering.")]
    public string? Examples { get; init; }
}
