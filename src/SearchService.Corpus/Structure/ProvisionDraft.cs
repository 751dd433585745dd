using SearchService.Corpus.Mending;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>A provision while its paragraphs are being gathered.</summary>
internal sealed class ProvisionDraft(ProvisionKind kind, string eid, IReadOnlyList<string> path)
{
    public ProvisionKind Kind { get; set; } = kind;

    public string Eid { get; } = eid;

    public IReadOnlyList<string> Path { get; } = path;

    public string Number { get; init; } = "";

    public string Label { get; init; } = "";

    public string Heading { get; set; } = "";

    public List<MappedText> Paragraphs { get; } = [];
}
