namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the help page.</summary>
internal sealed record HelpTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Short { get; init; }

    public required string Full { get; init; }

    public required string QueryLanguage { get; init; }

    /// <summary>What can be written, an example of it that finds something, and what it finds.</summary>
    public required IReadOnlyList<HelpRule> Rules { get; init; }

    public required string Fields { get; init; }

    public required string FieldsLead { get; init; }

    /// <summary>By the name of the field in the query language.</summary>
    public required IReadOnlyDictionary<string, string> FieldMeanings { get; init; }

    public required string Reading { get; init; }

    public required IReadOnlyList<string> ReadingNotes { get; init; }

    public required string Keyboard { get; init; }

    public required string KeyboardLead { get; init; }

    /// <summary>By the keys.</summary>
    public required IReadOnlyList<HelpKey> Keys { get; init; }

    public required string SwitchKeysOff { get; init; }

    public required string SwitchKeysOn { get; init; }
}

/// <summary>One rule of the query language.</summary>
internal sealed record HelpRule(string Name, string Example, string Meaning);

/// <summary>One shortcut.</summary>
internal sealed record HelpKey(string Keys, string Meaning);

/// <summary>Words of pages that could not be given.</summary>
internal sealed record ErrorTexts
{
    public required string NotFoundTitle { get; init; }

    public required string NotFound { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequest { get; init; }

    /// <summary>The name of a parameter and its value.</summary>
    public required Func<string, string, string> BadParameter { get; init; }

    public required string Allowed { get; init; }

    public required string NotReadyTitle { get; init; }

    public required string NotReady { get; init; }

    public required string TryAgain { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooMany { get; init; }

    public required string FaultTitle { get; init; }

    public required string Fault { get; init; }

    public required string Home { get; init; }
}
