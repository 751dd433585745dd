using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Impacts;

/// <summary>Indexes whose terms have many blocks that differ much, and copies of them with other files of impacts.</summary>
internal static class ImpactIndex
{
    public const string Field = "body";
    public const string Extension = ".imp";

    public static readonly string[] Words = [.. Enumerable.Range(0, 12).Select(i => $"w{i}")];

    private static readonly TextFieldOptions s_plain = new() { IndexOptions = IndexOptions.DocsAndFreqs, HasNorms = false };

    /// <summary>A document of so many words, common ones more often; now and then one word again and again.</summary>
    public static Document Document(Random random, int id)
    {
        var tokens = new TokenBuffer();
        var length = random.Next(4) == 0 ? 1 + random.Next(4) : 1 + random.Next(120);
        var favourite = random.Next(30) == 0 ? Word(random) : null;
        for (var i = 0; i < length; i++)
        {
            tokens.Add(Encoding.UTF8.GetBytes(favourite ?? Word(random)), 1, 0, 0);
        }

        var document = new Document();
        document.Add(new StringField("id", $"{id}"));
        document.Add(new TextField(Field, tokens));
        document.Add(new TextField("tags", tokens, s_plain));
        return document;
    }

    public static string Word(Random random) => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))];

    /// <summary>Writes documents in segments of random size, with random deletions, updates and merges.</summary>
    public static MemoryDirectory Write(Random random, int documents, IndexWriterOptions? options = null, bool deletes = false, bool merges = false)
    {
        var directory = new MemoryDirectory();
        using var writer = new IndexWriter(directory, options);
        for (var i = 0; i < documents; i++)
        {
            if (deletes && random.Next(20) == 0)
            {
                writer.UpdateDocument("id", $"{random.Next(i + 1)}", Document(random, i));
            }
            else
            {
                writer.AddDocument(Document(random, i));
            }

            if (deletes && random.Next(25) == 0)
            {
                writer.DeleteDocuments("id", $"{random.Next(i + 1)}");
            }
        }

        if (merges)
        {
            writer.ForceMerge();
        }

        writer.Commit();
        return directory;
    }

    /// <summary>The same files, those of impacts as they are changed; null leaves one out.</summary>
    public static MemoryDirectory Copy(MemoryDirectory index, Func<string, byte[], byte[]?> change)
    {
        var copy = new MemoryDirectory();
        foreach (var name in index.ListAll())
        {
            var bytes = Content(index, name);
            if (!name.EndsWith(Extension, StringComparison.Ordinal) || change(name, bytes) is { } changed && (bytes = changed) is not null)
            {
                using var output = copy.CreateOutput(name);
                output.WriteBytes(bytes);
            }
        }

        return copy;
    }

    public static byte[] Content(MemoryDirectory index, string name)
    {
        using var input = index.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    public static string[] Files(MemoryDirectory index) => [.. index.ListAll().Where(name => name.EndsWith(Extension, StringComparison.Ordinal))];
}
