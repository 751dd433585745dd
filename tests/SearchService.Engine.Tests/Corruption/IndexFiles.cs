using System.Buffers.Binary;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;
using SearchService.Engine.Tests.Indexing;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Corruption;

/// <summary>The files of an index as bytes, to be damaged one at a time and opened again.</summary>
internal sealed class IndexFiles
{
    private const int FooterLength = 16;
    private readonly Dictionary<string, byte[]> _files;

    private IndexFiles(Dictionary<string, byte[]> files) => _files = files;

    public static TheoryData<string> OwnKinds => ["plain", "deletes", "compound"];

    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    public byte[] this[string name] => _files[name];

    /// <summary>An index with every kind of file; "golden X" is one that Lucene wrote.</summary>
    public static IndexFiles Build(string kind, int seed = 0)
    {
        if (kind.StartsWith("golden ", StringComparison.Ordinal))
        {
            return Of(GoldenIndex.Unpack(kind["golden ".Length..]));
        }

        using var index = new MemoryDirectory();
        using (var writer = new IndexWriter(index, new IndexWriterOptions { MaxBufferedDocs = 450, UseCompoundFile = kind == "compound" }))
        {
            for (var number = 0; number < 600; number++)
            {
                writer.AddDocument(Document(number, seed));
            }

            for (var number = 0; kind != "plain" && number < 600; number += 7)
            {
                writer.DeleteDocuments("id", SampleIndex.Id(number));
            }

            writer.Commit();
        }

        return Of(index);
    }

    public static IndexFiles Of(Directory index) => new(index.ListAll().ToDictionary(name => name, name => Read(index, name), StringComparer.Ordinal));

    /// <summary>An index with one file more, less (null) or other than this.</summary>
    public MemoryDirectory With(string name, byte[]? bytes)
    {
        var copy = new MemoryDirectory();
        foreach (var (file, content) in _files)
        {
            if (file != name)
            {
                Write(copy, file, content);
            }
        }

        if (bytes is not null)
        {
            Write(copy, name, bytes);
        }

        return copy;
    }

    /// <summary>Puts the right checksum into the footer of bytes that were changed, where they are long enough to have one.</summary>
    public static byte[] Seal(byte[] bytes)
    {
        if (bytes.Length >= FooterLength)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(bytes.Length - 8), Crc32.Append(0, bytes.AsSpan(0, bytes.Length - 8)));
        }

        return bytes;
    }

    private static Document Document(int number, int seed)
    {
        // Words that nearly every document has fill whole blocks, with skip data and blocks of positions.
        var document = SampleIndex.Document(number, seed);
        var tokens = new TokenBuffer();
        for (var i = 0; i < 1 + (number % 3); i++)
        {
            tokens.Add("common"u8, 1 + (number % 5), i * 10, (i * 10) + 6);
            tokens.Add(number % 11 == 0 ? "rare"u8 : "usual"u8, 1, (i * 10) + 7, (i * 10) + 9);
        }

        document.Add(new TextField("body", tokens));
        return document;
    }

    private static byte[] Read(Directory index, string name)
    {
        using var input = index.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    private static void Write(Directory index, string name, byte[] bytes)
    {
        using var output = index.CreateOutput(name);
        output.WriteBytes(bytes);
    }
}
