using System.Text.RegularExpressions;

namespace SearchService.Web.Pages.Rendering;

/// <summary>A citation as people type it: the number of an article and the words that name the work.</summary>
/// <param name="Number">The number as printed, in lower case.</param>
/// <param name="Name">What is left of the text, words only.</param>
internal sealed partial record TypedCitation(string Number, string Name)
{
    private const int MaxLength = 200;

    /// <summary>Reads "ст. 12 Мадридского протокола", "Мадрид хаттамасының 12-бабы" or "Madrid Protocol, art. 12"; null where the text is none of these.</summary>
    public static TypedCitation? Read(string text)
    {
        if (text.Length > MaxLength || Article().Match(text) is not { Success: true } article)
        {
            return null;
        }

        var rest = text.Remove(article.Index, article.Length).ToLowerInvariant();
        var name = string.Join(' ', Word().Matches(rest).Select(word => word.Value).Where(word => !IsJoint(word)));
        return name.Length == 0 ? null : new TypedCitation(article.Groups["number"].Value.ToLowerInvariant(), name);
    }

    /// <summary>Words that join the number to the name and are no part of it; those of operators do no harm in lower case.</summary>
    private static bool IsJoint(string word) => word is "of" or "the" or "к" or "из";

    [GeneratedRegex(
        """(?<![\p{L}\p{N}])(?:(?:ст(?:ать[яиеюё]|атьей)?|art(?:icle)?)(?:\.\s*|\s+)(?<number>[0-9]{1,4}(?:-[0-9]{1,3})?(?:bis|ter|quater)?)(?![\p{L}\p{N}])|(?<number>[0-9]{1,4}(?:-[0-9]{1,3})?(?:bis|ter|quater)?)\s*-?\s*ба[пб]\p{L}{0,6}(?!\p{L}))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Article();

    [GeneratedRegex("""[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
