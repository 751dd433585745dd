using System.Text;

namespace SearchService.Engine.Tests.Search;

/// <summary>The optimal string alignment distance by its definition.</summary>
internal static class EditDistance
{
    public static int Of(Rune[] one, Rune[] two, bool swaps)
    {
        var table = new int[one.Length + 1, two.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= two.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == two[j - 1] ? 0 : 1));
                if (swaps && i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, two.Length];
    }

    public static Rune[] Runes(string text) => [.. text.EnumerateRunes()];
}
