namespace SearchService.Analysis.Languages.Russian;

/// <summary>Endings with the names of the forms they make; the longest ending that fits counts.</summary>
internal sealed class FormTable
{
    private readonly List<(string Ending, string[] Names)> _rows = [];

    /// <param name="table">Lines of endings, a colon and names, all parted by spaces; _ fits everything.</param>
    public FormTable(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = line.Split(" : ");
            foreach (var ending in halves[0].Split(' '))
            {
                _rows.Add((ending == "_" ? "" : ending, halves[1].Split(' ')));
            }
        }

        _rows.Sort((left, right) => right.Ending.Length - left.Ending.Length);
    }

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => _rows.SelectMany(row => row.Names);

    /// <summary>The names of the form, or that of an ending nothing is known about.</summary>
    public IReadOnlyList<string> NamesOf(string ending) => RowOf(ending)?.Names ?? [RussianForms.Unnamed];

    /// <summary>How many letters of the ending the table knows.</summary>
    public int LengthOf(string ending) => RowOf(ending)?.Ending.Length ?? 0;

    private (string Ending, string[] Names)? RowOf(string ending)
    {
        foreach (var row in _rows)
        {
            if (ending.EndsWith(row.Ending, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}
