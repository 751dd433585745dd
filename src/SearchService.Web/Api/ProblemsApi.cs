using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Web.Http;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>Describes each kind of problem under the address that is its type.</summary>
internal static class ProblemsApi
{
    public static void MapProblems(this IEndpointRouteBuilder site) => site.MapGet("/problems/{name}", Describe)
        .WithName("describeProblem").WithTags(ApiTags.Service)
        .WithSummary("What a kind of problem means")
        .WithDescription("The type of every problem document is such an address.")
        .WithProblems(ProblemType.NotFound)
        .AddEndpointFilter<ErrorFilter>();

    private static Results<Ok<ProblemDescription>, ProblemResult> Describe([Description("The last part of the type.")] string name) =>
        ProblemType.All.FirstOrDefault(type => type.Name == name) is { } type
            ? TypedResults.Ok(new ProblemDescription(type.Path, type.Status, type.Title, type.Advice))
            : ProblemResult.NotFound($"There is no kind of problem '{name}'.", [.. ProblemType.All.Select(type => type.Name)]);
}

/// <summary>A kind of problem.</summary>
/// <param name="Type">Its address, which problem documents have as their type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What it is.</param>
/// <param name="Advice">What a client can do about it.</param>
public sealed record ProblemDescription(string Type, int Status, string Title, string Advice);
