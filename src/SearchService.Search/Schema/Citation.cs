using SearchService.Corpus.Model;

namespace SearchService.Search.Schema;

/// <summary>How a provision is cited in its language: the short name of the work and the place in it.</summary>
internal static class Citation
{
    public static string Of(Work work, Expression expression, Provision provision)
    {
        var name = work.Citations.GetValueOrDefault(expression.Language) ?? expression.Title;
        var place = provision.Kind == ProvisionKind.Article && provision.Number.Length > 0
            ? Article(expression.Language, provision.Number)
            : provision.Label.Length > 0 ? provision.Label : provision.Heading;
        return place.Length == 0 ? name : $"{name}, {place}";
    }

    private static string Article(string language, string number) => language switch
    {
        "kk" => $"{number}-бап",
        "ru" => $"ст. {number}",
        _ => $"art. {number}",
    };
}
