using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Indexing;

/// <summary>What one run of an indexer gave.</summary>
/// <param name="Seconds">From the first document to the end of the commit.</param>
/// <param name="ProcessorSeconds">What all threads of the process together ran meanwhile; less shaken by what else the machine does.</param>
/// <param name="Documents">How many documents the index has.</param>
/// <param name="Tokens">How many occurrences of terms its text has.</param>
/// <param name="Sizes">The bytes of the index by kind of file.</param>
internal sealed record IndexingFigures(double Seconds, double ProcessorSeconds, int Documents, long Tokens, IReadOnlyDictionary<string, long> Sizes)
{
    /// <summary>The bytes of the index.</summary>
    public long Bytes => Sizes.Values.Sum();

    /// <summary>The highest memory in use that the run saw, where it looked: private to the process, and managed.</summary>
    public (long Private, long Managed) Peak { get; init; }

    /// <summary>Reads the line that a process printed.</summary>
    public static IndexingFigures Parse(string line)
    {
        var parts = line.Split('\t');
        var pairs = parts.Skip(4).Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture));
        pairs.Remove("!private", out var peak);
        pairs.Remove("!managed", out var managed);
        return new IndexingFigures(
            double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture), pairs)
        {
            Peak = (peak, managed),
        };
    }

    /// <summary>The line for the process that asked.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{Seconds}\t{ProcessorSeconds}\t{Documents}\t{Tokens}\t!private={Peak.Private}\t!managed={Peak.Managed}");
        foreach (var (kind, size) in Sizes)
        {
            line.Append(CultureInfo.InvariantCulture, $"\t{kind}={size}");
        }

        return line.ToString();
    }
}
