using System.Globalization;
using System.Text;

namespace SearchService.Engine.Search;

/// <summary>Why a document has its score, as a tree.</summary>
/// <param name="IsMatch">Whether the document matches this part.</param>
/// <param name="Value">What the part contributes; 0 where it does not match.</param>
/// <param name="Description">What the part is.</param>
/// <param name="Details">What it is made of.</param>
public sealed record Explanation(bool IsMatch, float Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>A part that matches.</summary>
    public static Explanation Match(float value, string description, params IReadOnlyList<Explanation> details) =>
        new(true, value, description, details);

    /// <summary>A part that does not match.</summary>
    public static Explanation NoMatch(string description, params IReadOnlyList<Explanation> details) =>
        new(false, 0f, description, details);

    /// <summary>The tree, a part a line, indented by two spaces a level.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{Value} = {Description}").Append('\n');
        foreach (var detail in Details)
        {
            detail.Append(text, depth + 1);
        }
    }
}
