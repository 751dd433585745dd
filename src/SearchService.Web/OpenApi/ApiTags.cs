namespace SearchService.Web.OpenApi;

/// <summary>The groups of operations in the OpenAPI document.</summary>
internal static class ApiTags
{
    public const string Search = "Search";
    public const string Documents = "Documents";
    public const string Provisions = "Provisions";
    public const string Service = "Service";

    /// <summary>The groups in their order, with what they are for.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (Search, "Finding provisions, and suggestions while typing."),
        (Documents, "Works, their language versions and contents, and addresses without a language."),
        (Provisions, "Articles and other provisions, their equivalents, and languages side by side."),
        (Service, "The index, the health of the service, and what its problems mean."),
    ];
}
