using SearchService.Linking;
using SearchService.Search.Results;

namespace SearchService.Search.Searching;

/// <summary>Puts a provision and its translations side by side, paragraph by paragraph and, inside these, sentence by sentence.</summary>
internal static class ParallelReader
{
    /// <summary>The columns found through the translations of the first version that exists.</summary>
    /// <param name="langs">The languages, in the order of the columns.</param>
    /// <param name="find">A provision in a language by its place, or null.</param>
    /// <param name="read">A provision by id, or null.</param>
    /// <param name="versions">The languages of the work.</param>
    public static ParallelView? Read(
        IReadOnlyList<string> langs, Func<string, ProvisionView?> find, Func<string, ProvisionView?> read, IReadOnlyCollection<string> versions)
    {
        var anchor = langs.Select(find).FirstOrDefault(view => view is not null);
        if (anchor is null)
        {
            return null;
        }

        var columns = new List<ProvisionView>();
        foreach (var lang in langs.Distinct(StringComparer.Ordinal))
        {
            if (lang == anchor.Lang)
            {
                columns.Add(anchor);
            }
            else if (Translation(anchor, lang) is { } id && read(id) is { } translation)
            {
                columns.Add(translation);
            }
        }

        return new ParallelView(columns, [.. Rows(columns).Select(row => columns.Count < 2 ? row : row with { Sentences = SentenceGroups.Of(columns, row) })])
        {
            Anchor = anchor.Lang,
            Missing =
            [
                .. langs.Distinct(StringComparer.Ordinal).Where(lang => columns.TrueForAll(column => column.Lang != lang))
                    .Select(lang => new MissingVersion(lang, versions.Contains(lang) ? "no_counterpart" : "no_version")),
            ],
        };
    }

    private static string? Translation(ProvisionView anchor, string lang) => anchor.Equivalents
        .Where(link => link.Lang == lang && link.Work == anchor.Work && link.Relation == "translation")
        .MaxBy(link => link.Confidence)?.Id;

    /// <summary>Every other column is aligned with the first; rows are the finest that keep all alignments whole.</summary>
    private static List<ParallelRow> Rows(List<ProvisionView> columns)
    {
        var paragraphs = columns.Select(Paragraphs).ToList();
        var rows = new List<(int First, int[] Cuts)>();
        var cuts = columns.Skip(1).Select((column, i) => Cuts(columns[0], paragraphs[0], column, paragraphs[i + 1])).ToList();
        for (var end = 1; end <= paragraphs[0].Count; end++)
        {
            if (cuts.TrueForAll(cut => cut.ContainsKey(end)))
            {
                rows.Add((end, [.. cuts.Select(cut => cut[end])]));
            }
        }

        if (rows.Count == 0)
        {
            rows.Add((paragraphs[0].Count, [.. paragraphs.Skip(1).Select(column => column.Count)]));
        }

        // What follows the last paragraph of the first column belongs to its last row.
        rows[^1] = (rows[^1].First, [.. paragraphs.Skip(1).Select(column => column.Count)]);
        return Cells(rows, columns.Count);
    }

    private static List<ParallelRow> Cells(List<(int First, int[] Cuts)> rows, int columns)
    {
        var result = new List<ParallelRow>();
        var starts = new int[columns];
        foreach (var (first, cuts) in rows)
        {
            int[] ends = [first, .. cuts];
            result.Add(new ParallelRow([.. ends.Select((end, column) => (IReadOnlyList<int>)[.. Enumerable.Range(starts[column], Math.Max(0, end - starts[column]))])]));
            starts = ends;
        }

        return result;
    }

    /// <summary>For each number of paragraphs of the first text after which a step ends: how many of the other text have passed by then.</summary>
    private static Dictionary<int, int> Cuts(ProvisionView first, IReadOnlyList<string> from, ProvisionView other, IReadOnlyList<string> to)
    {
        var cuts = new Dictionary<int, int>();
        foreach (var bead in ParagraphAligner.Align(first.Lang, from, other.Lang, to))
        {
            cuts[bead.From.End.Value] = bead.To.End.Value;
        }

        return cuts;
    }

    private static IReadOnlyList<string> Paragraphs(ProvisionView view) => [.. view.Paragraphs.Select(range => view.Text[range.S..range.E])];
}
