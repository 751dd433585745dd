using SearchService.Search.Schema;

namespace SearchService.Search.Bitexts;

/// <summary>A provision with its text.</summary>
internal sealed record ProvisionText(StoredProvision Record, string Text);

/// <summary>Two provisions and the link from the first to the second.</summary>
internal sealed record LinkedPair(ProvisionText From, ProvisionText To, StoredLink Link);
