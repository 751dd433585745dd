namespace SearchService.Search.Schema;

/// <summary>The fields of the index: names, and what each is for.</summary>
/// <remarks>
/// A provision has text fields of its own language only, so that statistics are those of one language. A work is a document
/// too, without text fields, and so are the links of a provision to other works, which are known only when all provisions have been
/// written: <see cref="Kind"/> tells them apart.
/// </remarks>
public static class IndexFields
{
    /// <summary>What the document is: work, related, or <see cref="ProvisionKind"/> of its language: one term.</summary>
    public const string Kind = "kind";

    /// <summary>The kind of works.</summary>
    public const string WorkKind = "work";

    /// <summary>The kind of documents that hold the links of a provision to other works; the provision is in <see cref="Related"/>.</summary>
    public const string RelatedKind = "related";

    /// <summary>The id of the provision whose links to other works a document holds: one term.</summary>
    public const string Related = "related";

    /// <summary>The id of a provision: one term, stored. Works have none, so that no id can be taken for another.</summary>
    public const string Id = "id";

    /// <summary>The place work/lang/eid of a provision: one term.</summary>
    public const string Place = "place";

    /// <summary>The id of a work, at the work itself: one term, stored.</summary>
    public const string WorkId = "workid";

    /// <summary>The id of the work, at its provisions: one term and a sorted column.</summary>
    public const string Work = "work";

    /// <summary>The id of the work in lower case, at its provisions: one term, for queries that put letter case aside.</summary>
    public const string WorkKey = "workkey";

    /// <summary>The language version as work@lang: one term and a sorted column.</summary>
    public const string Expression = "expr";

    /// <summary>The language: one term and a sorted column.</summary>
    public const string Language = "lang";

    /// <summary>The type of the work: one term and a sorted column.</summary>
    public const string Type = "type";

    /// <summary>The status of the work: one term and a sorted column.</summary>
    public const string Status = "status";

    /// <summary>A subject of the work: terms.</summary>
    public const string Subject = "subject";

    /// <summary>The number of an article, lower-cased: one term.</summary>
    public const string Article = "art";

    /// <summary>The date of the work as days since 0001-01-01: a numeric column, -1 where unknown.</summary>
    public const string Date = "date";

    /// <summary>The year of the work: one term and a sorted column.</summary>
    public const string Year = "year";

    /// <summary>The place of a provision in its text, from 0: a numeric column.</summary>
    public const string Order = "ord";

    /// <summary>A name that finds a work, squeezed to letters and digits: terms.</summary>
    public const string Alias = "alias";

    /// <summary>The stored record, JSON.</summary>
    public const string Record = "record";

    /// <summary>The stored text of a provision.</summary>
    public const string Text = "text";

    /// <summary>The languages that have an analyzer of their own; others share the fields of <see cref="OtherLanguage"/>.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    /// <summary>The suffix of the text fields of all other languages.</summary>
    public const string OtherLanguage = "xx";

    /// <summary>The suffix of the text fields of a language.</summary>
    public static string Suffix(string language) => Languages.Contains(language) ? language : OtherLanguage;

    /// <summary>The kind of provisions in the languages of these fields.</summary>
    public static string ProvisionKind(string suffix) => "provision_" + suffix;

    /// <summary>The body, stemmed, with positions.</summary>
    public static string Body(string suffix) => "body_" + suffix;

    /// <summary>The body in exact forms, with positions.</summary>
    public static string BodyExact(string suffix) => "exact_" + suffix;

    /// <summary>The heading and the titles above it, stemmed, with positions.</summary>
    public static string Heading(string suffix) => "head_" + suffix;

    /// <summary>The heading and the titles above it in exact forms, with positions.</summary>
    public static string HeadingExact(string suffix) => "headx_" + suffix;

    /// <summary>The title of the work and its citation, stemmed, with positions.</summary>
    public static string Title(string suffix) => "title_" + suffix;

    /// <summary>The title of the work and its citation in exact forms, with positions.</summary>
    public static string TitleExact(string suffix) => "titlex_" + suffix;

    /// <summary>The parties of the work, stemmed, with positions.</summary>
    public static string Party(string suffix) => "party_" + suffix;

    /// <summary>The parties of the work in exact forms, with positions.</summary>
    public static string PartyExact(string suffix) => "partyx_" + suffix;
}
