using System.Text;

namespace SearchService.Search.Schema;

/// <summary>Squeezes a name to what people agree on when they type it: letters and digits in lower case, ё as е.</summary>
internal static class AliasKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                key.Append(lower == 'ё' ? 'е' : lower);
            }
        }

        return key.ToString();
    }
}
