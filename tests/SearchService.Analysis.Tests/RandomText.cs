using System.Text;

namespace SearchService.Analysis.Tests;

/// <summary>Texts that no one would write: letters of several alphabets, marks, invisible characters, lone surrogates, anything.</summary>
internal static class RandomText
{
    private static readonly string[] s_pools =
    [
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "әғқңөұүһіӘҒҚҢӨҰҮҺІ", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "0123456789",
        "..,-–—'’/§№()[]", "\u0301\u0306\u0308\u0304\u0327\u20DD", "\u00AD\u200B\u200D\uFEFF\u2060", "¹²³⁴₅½Ⅳ", "áǵñóúýİıŞğ\u0259\u018F",
        "漢字かな한글", "\uD83D\uDE00\uD801\uDC00", "\uD800\uDC00\uDFFF\uDBFF", "ЌӉїҲӄѳ", "עבאבहिन्दี",
    ];

    public static string Create(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var pools = Enumerable.Range(0, 1 + random.Next(s_pools.Length)).Select(_ => s_pools[random.Next(s_pools.Length)]).ToArray();
        var length = random.Next(1, 1500);
        while (text.Length < length)
        {
            switch (random.Next(12))
            {
                case 0:
                    text.Append(' ');
                    break;
                case 1:
                    text.Append((char)random.Next(0x10000));
                    break;
                default:
                    var pool = pools[random.Next(pools.Length)];
                    text.Append(pool[random.Next(pool.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
