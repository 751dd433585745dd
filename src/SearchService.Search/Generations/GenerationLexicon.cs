using SearchService.Linking.Lexicon;

namespace SearchService.Search.Generations;

/// <summary>The lexicon of a generation: its own where it was built with one, else the shipped one. Immutable and thread-safe.</summary>
/// <remarks>It is read when first asked for, which takes tens of milliseconds; its file is compared with the manifest before.</remarks>
internal sealed class GenerationLexicon
{
    /// <summary>The name of the file in the folder of a generation that has its own.</summary>
    public const string FileName = "lexicon.tsv";

    private readonly Lazy<TranslationLexicon> _value;

    private GenerationLexicon(Func<TranslationLexicon> read) => _value = new Lazy<TranslationLexicon>(read);

    /// <summary>The lexicon.</summary>
    public TranslationLexicon Value => _value.Value;

    /// <summary>A lexicon that is there already.</summary>
    public static GenerationLexicon Of(TranslationLexicon lexicon) => new(() => lexicon);

    /// <summary>The lexicon of the generation in a folder.</summary>
    /// <exception cref="InvalidDataException">Its file is absent or is not the one that the manifest names; the message has the path.</exception>
    public static GenerationLexicon Open(string folder, GenerationManifest manifest)
    {
        var file = GenerationFile.Require(folder, FileName, manifest.Lexicon);
        return new GenerationLexicon(file is null ? () => TranslationLexicon.Default : () => TranslationLexicon.Load(file));
    }

    /// <summary>Writes a lexicon into the folder of a generation, if it is not the shipped one, and returns what its manifest says of it.</summary>
    public static string? Write(TranslationLexicon lexicon, string folder)
    {
        if (lexicon.IsShipped)
        {
            return null;
        }

        var file = Path.Combine(folder, FileName);
        lexicon.Save(file);
        return GenerationFile.HashOf(file);
    }
}
