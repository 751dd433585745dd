using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace SearchService.Web.Api;

/// <summary>Chooses the language version that suits a client best.</summary>
public static class LanguageChoice
{
    /// <summary>The best of the languages that there are.</summary>
    /// <param name="available">The languages in the order of the work; at least one.</param>
    /// <param name="asked">The language asked for by parameter, or null; it wins where it is available.</param>
    /// <param name="headers">The headers of the request; Accept-Language decides next.</param>
    public static string Best(IReadOnlyList<string> available, string? asked, RequestHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(available);
        ArgumentNullException.ThrowIfNull(headers);
        if (asked is not null && available.Contains(asked))
        {
            return asked;
        }

        foreach (var preferred in headers.AcceptLanguage.Where(one => one.Quality is not 0)
            .OrderByDescending(one => one, StringWithQualityHeaderValueComparer.QualityComparer))
        {
            var tag = preferred.Value.ToString();
            var primary = tag.Split('-')[0].ToLowerInvariant();
            if (tag == "*" || available.Contains(primary))
            {
                return tag == "*" ? available[0] : primary;
            }
        }

        return available[0];
    }
}
