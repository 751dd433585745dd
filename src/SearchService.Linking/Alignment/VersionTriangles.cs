using SearchService.Linking.Features;
using SearchService.Linking.Model;

namespace SearchService.Linking.Alignment;

/// <summary>Holds the links of three versions against each other: two ways from a provision to another version should end at the same place.</summary>
/// <remarks>
/// A way round has the product of its two confidences. A logistic regression of the confidence of the link itself, the best way
/// round to the same place and the best to another gives the confidence in the end; a test fits it again. A link that no way
/// round says anything of stays as it is.
/// </remarks>
internal static class VersionTriangles
{
    private const double LeastProbability = 0.001;

    /// <summary>The coefficients: of the intercept, the log-odds of the link, the way to the same place and that to another.</summary>
    public static ReadOnlySpan<double> Coefficients => [-0.19, 1.03, 2.78, -0.01];

    /// <summary>The links with what the ways round make of their confidence.</summary>
    public static List<(ProvisionLink Link, LinkSigns Signs)> Judge(List<(ProvisionLink Link, LinkSigns Signs)> links, IReadOnlyList<LinkedVersion> versions)
    {
        var ways = Ways(links, versions);
        return [.. links.Select((found, i) => ways[i] is var (same, other) && same + other > 0
            ? (found.Link with
            {
                Confidence = Probability(Of(found.Link.Confidence, same, other), Coefficients),
                Evidence = found.Link.Evidence with { ThirdVersion = same >= other },
            }, found.Signs)
            : found)];
    }

    /// <summary>For each link the best way round to the same place and the best to another; 0 where there is none.</summary>
    public static (double Same, double Other)[] Ways(List<(ProvisionLink Link, LinkSigns Signs)> links, IReadOnlyList<LinkedVersion> versions)
    {
        var versionOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, version) in versions.Index())
        {
            foreach (var provision in version.Provisions)
            {
                versionOf[provision.Id] = index;
            }
        }

        var from = links.Select(found => found.Link).ToLookup(link => link.From, StringComparer.Ordinal);
        return [.. links.Select(found =>
        {
            var (link, goal) = (found.Link, versionOf[found.Link.To]);
            var (same, other) = (0.0, 0.0);
            foreach (var first in from[link.From].Where(first => versionOf[first.To] != goal))
            {
                foreach (var second in from[first.To].Where(second => versionOf[second.To] == goal))
                {
                    var way = first.Confidence * second.Confidence;
                    (same, other) = second.To == link.To ? (Math.Max(same, way), other) : (same, Math.Max(other, way));
                }
            }

            return (same, other);
        })];
    }

    /// <summary>The signs as numbers, the first for the intercept.</summary>
    public static double[] Of(double confidence, double same, double other) => [1, Math.Log(confidence / (1 - confidence)), same, other];

    private static double Probability(double[] signs, ReadOnlySpan<double> coefficients) =>
        Math.Round(Math.Clamp(LinkCalibration.Probability(signs, coefficients), LeastProbability, 1 - LeastProbability), 3);
}
