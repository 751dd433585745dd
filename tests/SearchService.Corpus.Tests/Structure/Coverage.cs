using System.Text;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

/// <summary>Compares the mended text of a document with what its provisions hold, in order.</summary>
internal static class Coverage
{
    /// <summary>The first place where a character was lost, doubled or moved; null where all is there.</summary>
    /// <remarks>
    /// Every character of the paragraphs must come once, in order, as part of a title newly entered in the path, a label, a heading
    /// or a text. Only the signs between label and heading may be missing, and a stop may stand between a container and its title.
    /// </remarks>
    public static string? FirstLoss(ParsedDocument document)
    {
        var source = Letters(string.Join('\n', document.Repaired.Paragraphs.Select(paragraph => paragraph.Text.Text)));
        var parsed = Letters(Concatenate(document));
        var length = Math.Min(source.Length, parsed.Length);
        for (var i = 0; i < length; i++)
        {
            if (source[i] != parsed[i])
            {
                return Difference(source, parsed, i);
            }
        }

        return source.Length == parsed.Length ? null : Difference(source, parsed, length);
    }

    private static string Difference(string source, string parsed, int at) =>
        $"source …{Around(source, at)}… provisions …{Around(parsed, at)}…";

    private static string Around(string text, int at) => text.Substring(Math.Max(0, at - 30), Math.Min(80, text.Length - Math.Max(0, at - 30)));

    private static string Concatenate(ParsedDocument document)
    {
        var result = new StringBuilder();
        IReadOnlyList<string> path = [];
        foreach (var provision in document.Provisions)
        {
            var heading = $"{provision.Label} {provision.Heading}";
            var common = path.Zip(provision.Path).TakeWhile(pair => pair.First == pair.Second).Count();
            foreach (var title in provision.Path.Skip(common))
            {
                result.Append(title).Append('\n');
            }

            // What is named by its heading is the path of the parts that follow it.
            path = provision.Kind is Model.ProvisionKind.Annex or Model.ProvisionKind.Section && heading.Trim().Length > 0
                ? [.. provision.Path, heading.Trim()]
                : provision.Path;
            result.Append(heading).Append('\n').Append(provision.Text).Append('\n');
        }

        return result.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
