using SearchService.Linking;
using SearchService.Search.Results;

namespace SearchService.Search.Searching;

/// <summary>Finds the sentences that say the same inside a row of paragraphs.</summary>
/// <remarks>
/// The first column is aligned with each other one; of the others, what found nothing there is aligned among itself. So a sentence
/// that the first version lacks still finds its counterpart in a third.
/// </remarks>
internal sealed class SentenceGroups
{
    private readonly IReadOnlyList<ProvisionView> _columns;
    private readonly List<int>[] _sentences;
    private readonly Dictionary<(int Column, int Sentence), Group> _groups = [];

    private SentenceGroups(IReadOnlyList<ProvisionView> columns, ParallelRow row)
    {
        _columns = columns;
        _sentences = [.. columns.Select((column, i) => SentencesOf(column, row.Cells[i]))];
    }

    /// <summary>The groups in the order of the text; every sentence of the row is in one of them.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Of(IReadOnlyList<ProvisionView> columns, ParallelRow row) => new SentenceGroups(columns, row).Find();

    private List<IReadOnlyList<IReadOnlyList<int>>> Find()
    {
        if (_sentences.All(column => column.Count <= 1))
        {
            // The row says that they correspond; there is nothing to choose from.
            return _sentences.Any(column => column.Count > 0) ? [[.. _sentences.Select(column => (IReadOnlyList<int>)column)]] : [];
        }

        for (var from = 0; from < _columns.Count; from++)
        {
            for (var to = from + 1; to < _columns.Count; to++)
            {
                Align(from, to);
            }
        }

        return Ordered();
    }

    private void Align(int from, int to)
    {
        var (left, right) = (Open(from, to), Open(to, from));
        if (left.Count == 0 || right.Count == 0)
        {
            return;
        }

        foreach (var bead in ParagraphAligner.Align(_columns[from].Lang, TextsOf(from, left), _columns[to].Lang, TextsOf(to, right)).Where(bead => bead.IsMatch))
        {
            var group = left[bead.From].Select(sentence => _groups.GetValueOrDefault((from, sentence))).FirstOrDefault(known => known is not null) ?? new Group(_columns.Count);
            left[bead.From].ForEach(sentence => Put(group, from, sentence));
            right[bead.To].ForEach(sentence => Put(group, to, sentence));
        }
    }

    /// <summary>The sentences that may still find a counterpart in another column; those of the first column always may.</summary>
    private List<int> Open(int column, int other) =>
        [.. _sentences[column].Where(sentence => Math.Min(column, other) == 0 || !_groups.ContainsKey((column, sentence)))];

    private void Put(Group group, int column, int sentence)
    {
        if (_groups.TryGetValue((column, sentence), out var known) && known != group)
        {
            // Two sentences of the first column are one in another: what they found before belongs together.
            for (var i = 0; i < _columns.Count; i++)
            {
                foreach (var moved in known.Sentences[i])
                {
                    group.Sentences[i].Add(moved);
                    _groups[(i, moved)] = group;
                }
            }
        }

        group.Sentences[column].Add(sentence);
        _groups[(column, sentence)] = group;
    }

    /// <summary>Groups follow the first column; what it lacks stands behind what precedes it in its own column.</summary>
    private List<IReadOnlyList<IReadOnlyList<int>>> Ordered()
    {
        var ordered = new List<Group>();
        for (var column = 0; column < _columns.Count; column++)
        {
            var at = -1;
            foreach (var sentence in _sentences[column])
            {
                if (!_groups.TryGetValue((column, sentence), out var group))
                {
                    group = new Group(_columns.Count);
                    Put(group, column, sentence);
                }

                var place = ordered.IndexOf(group);
                if (place < 0)
                {
                    ordered.Insert(place = at + 1, group);
                }

                at = place;
            }
        }

        return [.. ordered.Select(group => (IReadOnlyList<IReadOnlyList<int>>)[.. group.Sentences.Select(sentences => (IReadOnlyList<int>)[.. sentences])])];
    }

    private string[] TextsOf(int column, List<int> sentences) =>
        [.. sentences.Select(sentence => _columns[column].Text[_columns[column].Sentences[sentence].S.._columns[column].Sentences[sentence].E])];

    private static List<int> SentencesOf(ProvisionView column, IReadOnlyList<int> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            return [];
        }

        var (start, end) = (column.Paragraphs[paragraphs[0]].S, column.Paragraphs[paragraphs[^1]].E);
        return [.. Enumerable.Range(0, column.Sentences.Count).Where(i => column.Sentences[i].S >= start && column.Sentences[i].E <= end)];
    }

    private sealed class Group(int columns)
    {
        public SortedSet<int>[] Sentences { get; } = [.. Enumerable.Range(0, columns).Select(_ => new SortedSet<int>())];
    }
}
