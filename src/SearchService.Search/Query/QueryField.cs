namespace SearchService.Search.Query;

/// <summary>How the values of a field are matched.</summary>
public enum QueryFieldKind
{
    /// <summary>As text, in the language of the provision.</summary>
    Text,

    /// <summary>As a whole value, letter case aside.</summary>
    Value,

    /// <summary>As a date or a range of dates.</summary>
    Date,
}

/// <summary>A field that a query may name.</summary>
/// <param name="Name">The name in the query language.</param>
/// <param name="Kind">How its values are matched.</param>
/// <param name="Aliases">Other names, so that Kazakh and Russian may be typed without changing the keyboard.</param>
public sealed record QueryField(string Name, QueryFieldKind Kind, IReadOnlyList<string> Aliases)
{
    /// <summary>The fields.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        new("title", QueryFieldKind.Text, ["название", "атауы"]),
        new("heading", QueryFieldKind.Text, ["заголовок", "тақырып"]),
        new("type", QueryFieldKind.Value, ["тип", "вид", "түрі"]),
        new("lang", QueryFieldKind.Value, ["язык", "тіл", "тілі"]),
        new("party", QueryFieldKind.Text, ["сторона", "тарап"]),
        new("art", QueryFieldKind.Value, ["article", "статья", "ст", "бап"]),
        new("date", QueryFieldKind.Date, ["year", "дата", "год", "күні", "жылы"]),
        new("status", QueryFieldKind.Value, ["статус", "мәртебе"]),
        new("subject", QueryFieldKind.Value, ["тема", "сала"]),
        new("work", QueryFieldKind.Value, ["документ", "құжат"]),
    ];

    /// <summary>The field of that name or alias, letter case aside, or null.</summary>
    public static QueryField? Find(string name) => All.FirstOrDefault(field =>
        string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)
        || field.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
}
