using SearchService.Corpus.Model;

namespace SearchService.Linking.Similar;

/// <summary>Reads of a provision the passages by which others like it are found.</summary>
/// <remarks>
/// An article is one passage. A text without articles, such as a commentary, is divided into units of readable size that have nothing
/// to do with what it tells of, so each of its longer sentences is a passage too. Signatures and lists of literature have none.
/// </remarks>
public static class PassageReader
{
    /// <summary>A passage with fewer different stems says too little to be like another.</summary>
    public const int LeastStems = 8;

    /// <summary>A sentence by itself must say more.</summary>
    private const int LeastStemsOfSentence = 10;

    /// <summary>How many sentences of a provision are looked at by themselves.</summary>
    private const int MostSentences = 32;

    /// <summary>The passages, the whole first. Thread-safe.</summary>
    public static IReadOnlyList<Passage> Read(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        if (provision.Kind is ProvisionKind.Signatures or ProvisionKind.References)
        {
            return [];
        }

        var passages = new List<Passage> { new(0, 0, Stems(provision.Language, provision.Heading, provision.Text)) };
        if (provision.Kind is ProvisionKind.Section or ProvisionKind.Paragraph && provision.Sentences.Count > 1)
        {
            foreach (var sentence in provision.Sentences.Take(MostSentences))
            {
                var stems = Stems(provision.Language, sentence.In(provision.Text).ToString());
                if (stems.Count >= LeastStemsOfSentence)
                {
                    passages.Add(new Passage(sentence.Start, sentence.End, stems));
                }
            }
        }

        return passages;
    }

    private static List<string> Stems(string language, params ReadOnlySpan<string> texts)
    {
        var reader = StemReaders.Of(language);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stems = new List<string>();
        foreach (var text in texts)
        {
            foreach (var stem in text.Length == 0 ? [] : reader.Read(text))
            {
                if (!char.IsAsciiDigit(stem[0]) && seen.Add(stem))
                {
                    stems.Add(stem);
                }
            }
        }

        return stems;
    }
}
