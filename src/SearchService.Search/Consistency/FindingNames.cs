using System.Text.Json;

namespace SearchService.Search.Consistency;

/// <summary>The names of kinds of findings in answers: missing_provision.</summary>
public static class FindingNames
{
    /// <summary>The name of a kind.</summary>
    public static string Of(FindingKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
