using System.Globalization;
using System.Text;

namespace SearchService.Linking.Evaluation;

/// <summary>How often what was given a probability came true, by tenths of probability.</summary>
internal sealed class ReliabilityTable
{
    private const int Bins = 10;

    private readonly (int Count, double Sum, int Right)[] _bins = new (int, double, int)[Bins];

    public ReliabilityTable(IEnumerable<(double Probability, bool IsRight)> outcomes)
    {
        foreach (var (probability, isRight) in outcomes)
        {
            ref var bin = ref _bins[Math.Min((int)(probability * Bins), Bins - 1)];
            bin = (bin.Count + 1, bin.Sum + probability, bin.Right + (isRight ? 1 : 0));
        }
    }

    /// <summary>The mean distance of the mean probability of a tenth from the share that came true, weighted by size.</summary>
    public double ExpectedError => _bins.Where(bin => bin.Count > 0).Sum(bin => Math.Abs(bin.Sum - bin.Right)) / _bins.Sum(bin => bin.Count);

    /// <inheritdoc/>
    public override string ToString()
    {
        var table = new StringBuilder("probability  links  mean   right\n");
        foreach (var (index, (count, sum, right)) in _bins.Index().Where(bin => bin.Item.Count > 0))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{index / 10.0:F1} to {(index + 1) / 10.0:F1}  {count,6}  {sum / count:F3}  {(double)right / count:F3}");
        }

        return table.ToString();
    }
}
