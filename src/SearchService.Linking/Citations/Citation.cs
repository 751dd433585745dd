namespace SearchService.Linking.Citations;

/// <summary>By what turn of phrase a citation names its instrument.</summary>
public enum CitationForm
{
    /// <summary>The instrument has its title, its short name, or the number of an act.</summary>
    Named,

    /// <summary>The instrument is told by its kind, who concluded it, and when: the Agreement between Kazakhstan and Azerbaijan of 1997.</summary>
    Described,

    /// <summary>The text says it means itself: статья 5 настоящего Соглашения.</summary>
    Own,

    /// <summary>Only a place is named, in a text that has such places: Article 5.</summary>
    Bare,

    /// <summary>Only a place is named, in a text about instruments: the one that was named last is meant.</summary>
    Context,

    /// <summary>Only a place is named, and nothing says of what.</summary>
    Unknown,
}

/// <summary>A citation of a legal text: of an instrument, of a place, or of a place in an instrument.</summary>
/// <param name="Key">
/// What it is called in every language: the work or the key of the instrument, a space, and the place: madrid-protocol-1989 art_5,
/// code:environmental art_188, convention:vienna; a place alone where the instrument is not known.
/// </param>
/// <param name="Form">By what turn of phrase the instrument is named.</param>
/// <param name="Work">The id of the work in the corpus, or null where the instrument is not in it or not known.</param>
/// <param name="Place">The place as the keys of its parts, art_12__par_2, or empty where the whole instrument is cited.</param>
/// <param name="Start">Where it begins, in UTF-16 units; the instrument is included where it stands beside the place.</param>
/// <param name="Length">How long it is as printed.</param>
public sealed record Citation(string Key, CitationForm Form, string? Work, string Place, int Start, int Length)
{
    /// <summary>The element id of the article or annex that is cited, or null.</summary>
    public string? Eid => Place.Length == 0 ? null : Place.Split("__")[0] is var eid && (eid.StartsWith("art_", StringComparison.Ordinal) || eid.StartsWith("annex_", StringComparison.Ordinal)) ? eid : null;
}
