using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Batch;

/// <summary>Answers a file of queries (qid TAB lang TAB text) with a TREC run, on all processors, in the order of the file.</summary>
/// <remarks>Without a limit of time, so that a busy machine gives the same run as an idle one.</remarks>
internal sealed class BatchSearch(SearchIndex index, int size)
{
    private const string Tag = "search";

    /// <summary>Writes the run; what is wrong with a line is told.</summary>
    public BatchSummary Run(string queries, string run)
    {
        var clock = Stopwatch.StartNew();
        using var lines = new StreamReader(queries);
        using var output = new StreamWriter(run, append: false, new UTF8Encoding(false));
        var problems = new List<BatchProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int count = 0, hits = 0;
        foreach (var answer in Lines(lines).AsParallel().AsOrdered().Select(line => Answer(line.Number, line.Text)))
        {
            count++;
            if (answer.Qid is { } qid && !seen.Add(qid))
            {
                problems.Add(new BatchProblem(answer.Line, $"The qid \"{qid}\" was given before."));
                continue;
            }

            problems.AddRange(answer.Problem is { } problem ? [new BatchProblem(answer.Line, problem)] : []);
            Write(output, answer);
            hits += answer.Hits.Count;
        }

        return new BatchSummary(count, hits, Math.Round(clock.Elapsed.TotalSeconds, 2), problems);
    }

    /// <summary>The lines that are not empty, numbered from 1.</summary>
    private static IEnumerable<(int Number, string Text)> Lines(StreamReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private BatchAnswer Answer(int number, string line)
    {
        if (line.Split('\t') is not [var qid, var lang, var text])
        {
            return new BatchAnswer(number, null, [], "expected qid TAB lang TAB text.");
        }

        if (qid.Length == 0 || qid.Any(char.IsWhiteSpace))
        {
            return new BatchAnswer(number, null, [], "The qid must be one word.");
        }

        try
        {
            return new BatchAnswer(number, qid, Ask(text, lang), null);
        }
        catch (QuerySyntaxException mistake)
        {
            return AnswerWords(number, qid, lang, text, mistake);
        }
    }

    /// <summary>A question with a lone quotation mark or bracket is still a question.</summary>
    private BatchAnswer AnswerWords(int number, string qid, string lang, string text, QuerySyntaxException mistake)
    {
        var reason = $"at character {mistake.Position + 1}: {mistake.Message}";
        var words = string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsLetterOrDigit(from[i]) ? char.ToLowerInvariant(from[i]) : ' ';
            }
        });
        try
        {
            return new BatchAnswer(number, qid, Ask(words, lang), $"{reason} Read as plain words.");
        }
        catch (QuerySyntaxException)
        {
            return new BatchAnswer(number, qid, [], reason);
        }
    }

    private IReadOnlyList<SearchHit> Ask(string text, string lang) => index.Search(new SearchRequest
    {
        Query = text,
        Languages = lang.Length == 0 ? [] : [lang],
        Size = size,
        Highlight = false,
        Facets = false,
        Advice = false,
        TimeBudget = null,
    }).Hits;

    /// <summary>One line a hit; white space in an id, which would divide the columns, becomes an underscore.</summary>
    private static void Write(StreamWriter output, BatchAnswer answer)
    {
        for (var i = 0; i < answer.Hits.Count; i++)
        {
            var hit = answer.Hits[i];
            var id = hit.Id.Any(char.IsWhiteSpace) ? string.Concat(hit.Id.Select(c => char.IsWhiteSpace(c) ? '_' : c)) : hit.Id;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Qid} Q0 {id} {i + 1} {hit.Score:F4} {Tag}"));
        }
    }

    private sealed record BatchAnswer(int Line, string? Qid, IReadOnlyList<SearchHit> Hits, string? Problem);
}
