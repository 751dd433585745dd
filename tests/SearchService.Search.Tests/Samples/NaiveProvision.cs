using System.Text.RegularExpressions;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Samples;

/// <summary>A provision as naive searching sees it: everything in words.</summary>
internal sealed partial record NaiveProvision
{
    public required ProvisionView View { get; init; }

    public required WorkView Work { get; init; }

    public required int Order { get; init; }

    public string Id => View.Id;

    public string Lang => View.Lang;

    /// <summary>The texts of a scope, each as its words in lower case.</summary>
    public IReadOnlyList<string[]> Words(NaiveScope scope) => scope switch
    {
        NaiveScope.Title => [Split(View.Title)],
        NaiveScope.Party => [.. Work.Parties.Select(Split)],
        NaiveScope.Heading => Headings,
        _ => [Split(View.Text), .. Headings],
    };

    private string[][] Headings => [.. View.Path.Prepend(View.Heading).Prepend(View.Label).Where(text => text.Length > 0).Select(Split)];

    public static IReadOnlyList<NaiveProvision> ReadAll(SearchIndex index) =>
    [
        .. from work in index.Works(null, 1000)
           from expression in work.Expressions
           from entry in index.Contents(work.Id, expression.Lang).Select((line, order) => (line, order))
           select new NaiveProvision { View = index.Provision(entry.line.Id)!, Work = work, Order = entry.order },
    ];

    public static string[] Split(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}

/// <summary>Where words are looked for.</summary>
internal enum NaiveScope
{
    Anywhere,
    Heading,
    Title,
    Party,
}
