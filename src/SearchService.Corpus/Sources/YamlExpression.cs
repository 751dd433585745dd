using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>What work.yaml says of one expression.</summary>
internal sealed record YamlExpression(string? Title, ExpressionKind Kind, string? Note)
{
    private static readonly Dictionary<string, ExpressionKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["authentic"] = ExpressionKind.Authentic,
        ["official_translation"] = ExpressionKind.OfficialTranslation,
        ["unofficial_translation"] = ExpressionKind.UnofficialTranslation,
        ["digest"] = ExpressionKind.Digest,
    };

    public static YamlExpression Read(string language, YamlReader map)
    {
        map.Allow("title", "kind", "note");
        if (language.Length != 2 || !language.All(char.IsAsciiLetterLower))
        {
            map.Problem(null, $"\"{language}\" is not a language code of two lower-case letters.");
        }

        return Of(map);
    }

    /// <summary>The expression that a mapping describes.</summary>
    public static YamlExpression Of(YamlReader map)
    {
        var kind = map.OneOf("kind", s_kinds.Keys);
        return new YamlExpression(map.Text("title"), kind is null ? ExpressionKind.Unknown : s_kinds[kind], map.Text("note"));
    }
}
