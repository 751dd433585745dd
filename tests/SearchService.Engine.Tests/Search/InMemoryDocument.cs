namespace SearchService.Engine.Tests.Search;

/// <summary>A document of the in-memory index: words of one or more fields (null leaves a gap), numbers and values of columns.</summary>
public sealed record InMemoryDocument
{
    public Dictionary<string, string?[]> Words { get; init; } = [];

    public Dictionary<string, long> Numbers { get; init; } = [];

    public Dictionary<string, string> Values { get; init; } = [];

    public bool IsDeleted { get; init; }

    public static InMemoryDocument Of(string body) => new() { Words = { ["body"] = body.Split(' ') } };
}
