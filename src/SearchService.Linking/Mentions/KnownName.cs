namespace SearchService.Linking.Mentions;

/// <summary>A name of a table.</summary>
/// <param name="Key">What it is called in every language.</param>
/// <param name="Kind">Whether it is a name, an abbreviation or an instrument.</param>
/// <param name="Printed">How the table has it.</param>
internal sealed record KnownName(string Key, MentionKind Kind, string Printed);
