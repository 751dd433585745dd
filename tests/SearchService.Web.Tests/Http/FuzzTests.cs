using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Http;

public sealed class FuzzTests(PortFixture service)
{
    private const int Seed = 20261120;

    private static readonly string[] s_addresses =
    [
        "/api/v1/search", "/api/v1/suggest", "/api/v1/docs", "/api/v1/docs/{0}", "/api/v1/docs/{0}/{1}", "/api/v1/docs/{0}/{1}/{2}",
        "/api/v1/docs/{0}/{1}/{2}/equivalents", "/api/v1/parallel/{0}/{2}", "/id/{0}", "/id/{0}/{2}", "/search.csv", "/search.atom",
        "/search.json", "/problems/{0}", "/api/v1/index", "/api/v1/concordance", "/api/v1/consistency", "/api/v1/links.csv",
    ];

    private static readonly string[] s_names =
        ["q", "lang", "type", "status", "work", "year", "date", "in", "expand", "sort", "size", "cursor", "facets", "count", "explain", "langs", "unknown", "", "term", "to"];

    private static readonly string[] s_pieces =
    [
        "water", "вода", "су", "AND", "OR", "NOT", "\"", "(", ")", "~", "*", "?", "^", ":", "..", "-", "+", "/", "\\", "[", "]", "{", "}", "~9999999999",
        "title:", "art:", "date:", "lang:", "a*", "*a", "?*?*?*", "~2", "fuzzy~", "\"a b\"~5", "0", "-1", "2147483648", "1e9", "NaN", "9999-99-99", "0000",
        "null", "true", " ", "\t", "\0", "\r\n", "\u0001", "\u202E", "\uFEFF", "\uFFFE", "😀", "e\u0301", "и\u0306", "ﬁ", "İ", "ß", "%", "%%", "&", "=",
        "#", "<script>alert(1)</script>", "' OR 1=1 --", "../../etc/passwd", "..%2f", "{{7*7}}", "art_2", "water-agreement-1998", "en", "ru", "cross",
    ];

    private static readonly string[] s_raw =
    [
        "%", "%2", "%zz", "%00", "%FF", "%C0%AF", "%ED%A0%80", "%ED%B0%80", "%F4%90%80%80", "%E2%82", "%D0", "%u0041", "%2F", "%2f..%2f", "%5C", "+", ";", "%0D%0AX:1",
    ];

    [Fact]
    public async Task No_input_whatever_is_a_fault_of_the_service()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 600; round++)
        {
            var address = Address(random);
            using var answer = await service.Client.SendAsync(Request(address, random), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"seed {Seed}, round {round}: {(int)answer.StatusCode} for {address}\n{text}");
            if ((int)answer.StatusCode >= 400 && !IsRefusedByServer(answer) && answer.Content.Headers.ContentEncoding.Count == 0)
            {
                new JsonAnswer(answer.StatusCode, answer, text).Problem(answer.StatusCode, ProblemOf(text));
            }
        }

        Assert.DoesNotContain(service.Log.All, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Long_inputs_are_refused_or_answered()
    {
        foreach (var piece in s_pieces.Concat(["(a ", "a OR ", "NOT ", "\"a\" ", "a*b", "-", "title:"]))
        {
            var query = new StringBuilder();
            while (query.Length < 1990)
            {
                query.Append(piece);
            }

            query.Length = 1990;
            using var answer = await service.Client.GetAsync("/api/v1/search?q=" + Escape(query.ToString()), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for '{piece}' repeated: {service.Log.All.LastOrDefault(line => line.Level >= LogLevel.Error && line.Text.Contains(" at ")).Text}");
        }
    }

    /// <summary>An address that is not even HTTP never reaches the service; the server refuses it with an empty 400.</summary>
    private static bool IsRefusedByServer(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.BadRequest && answer.Content.Headers.ContentLength == 0 && !answer.Headers.Contains("X-Content-Type-Options");

    private static string ProblemOf(string text)
    {
        Assert.StartsWith("{\"type\":\"/problems/", text, StringComparison.Ordinal);
        return text.Split('"')[3]["/problems/".Length..];
    }

    private HttpRequestMessage Request(string address, Random random)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var header in new[] { "Accept", "Accept-Language", "If-None-Match", "Accept-Encoding", "Origin", "If-Modified-Since" })
        {
            if (random.Next(4) == 0)
            {
                request.Headers.TryAddWithoutValidation(header, HeaderText(random));
            }
        }

        return request;
    }

    private static string Address(Random random)
    {
        var path = string.Format(s_addresses[random.Next(s_addresses.Length)], Segment(random), Segment(random), Segment(random));
        var query = new StringBuilder();
        for (var count = random.Next(4); count > 0; count--)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(s_names[random.Next(s_names.Length)]);
            query.Append(random.Next(8) == 0 ? "" : "=" + (random.Next(5) == 0 ? s_raw[random.Next(s_raw.Length)] : Escape(Text(random))));
        }

        return path + query;
    }

    private static string Segment(Random random) => random.Next(3) switch
    {
        0 => new[] { "water-agreement-1998", "en", "art_2", "ru" }[random.Next(4)],
        1 => s_raw[random.Next(s_raw.Length)],
        _ => Escape(Text(random)) is { Length: > 0 } text and not ("." or "..") ? text : "x",
    };

    private static string Text(Random random) =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 7)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));

    /// <summary>The client library sends no others.</summary>
    private static string HeaderText(Random random) => string.Concat(Text(random).Where(c => c is >= ' ' and < '\u007f'));

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
