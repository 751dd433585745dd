using SearchService.Corpus.Model;

namespace SearchService.Corpus.Mending;

/// <summary>Collects the repairs of one source and knows their lines.</summary>
internal sealed class RepairLog(string file, string source)
{
    private readonly int[] _lineStarts = FindLines(source);

    public List<Repair> Repairs { get; } = [];

    public int LineOf(int position)
    {
        var found = Array.BinarySearch(_lineStarts, position);
        return found >= 0 ? found + 1 : ~found;
    }

    public void Add(string kind, int position, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        Repairs.Add(new Repair(file, LineOf(position), kind, before.ToString(), after.ToString()));

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
