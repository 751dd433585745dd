using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using SearchService.Engine.Codecs;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>One document of the golden indexes.</summary>
internal sealed record GoldenDocument(string Id, string Language, string Text);

/// <summary>The archives of indexes written by Lucene.Net, unpacked, and the documents in them.</summary>
internal static class GoldenIndex
{
    private static readonly Lazy<IReadOnlyList<GoldenDocument>> s_documents = new(ReadDocuments);

    public static IReadOnlyList<GoldenDocument> Documents => s_documents.Value;

    /// <summary>The files of an archive in memory.</summary>
    public static MemoryDirectory Unpack(string name)
    {
        var directory = new MemoryDirectory();
        using var file = new GZipStream(File.OpenRead(Requires.Shared($"lucene/golden/{name}.tar.gz")), CompressionMode.Decompress);
        using var tar = new TarReader(file);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                var bytes = new byte[entry.Length];
                entry.DataStream?.ReadExactly(bytes);
                using var output = directory.CreateOutput(Path.GetFileName(entry.Name));
                output.WriteBytes(bytes);
            }
        }

        return directory;
    }

    /// <summary>Adds the documents as those of the archive of positions are.</summary>
    public static void AddAll(IndexWriter writer)
    {
        var tokens = new TokenBuffer();
        foreach (var source in Documents)
        {
            PlainTokens.Fill(tokens, source.Text);
            var document = new Document();
            document.Add(new StringField("id", source.Id, stored: true));
            document.Add(new TextField("body", tokens));
            writer.AddDocument(document);
        }
    }

    /// <summary>The state of the postings of one segment.</summary>
    public static SegmentState State(Store.Directory directory, string segment)
    {
        using var input = directory.OpenInput($"{segment}.si");
        CodecFraming.CheckHeader(input, "Lucene46SegmentInfo", 0, 1);
        var info = new SegmentInfo { Name = segment, Version = input.ReadString(), DocCount = input.ReadInt32() };
        return new SegmentState(directory, info, ReadFields(directory, info.FileName("fnm")), "Lucene41_0");
    }

    private static FieldInfos ReadFields(Store.Directory directory, string file)
    {
        using var input = directory.OpenInput(file);
        CodecFraming.CheckHeader(input, "Lucene46FieldInfos", 1, 1);
        var fields = new List<FieldInfo>();
        for (var count = input.ReadVInt(); count > 0; count--)
        {
            var name = input.ReadString();
            var number = input.ReadVInt();
            var bits = input.ReadByte();
            var options = (bits & 1) == 0 ? IndexOptions.None
                : (bits & 0x40) != 0 ? IndexOptions.Docs
                : (bits & 0x80) != 0 ? IndexOptions.DocsAndFreqs
                : (bits & 4) != 0 ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets : IndexOptions.DocsAndFreqsAndPositions;
            input.ReadByte();
            input.ReadInt64();
            input.ReadStringMap();
            fields.Add(new FieldInfo { Name = name, Number = number, IndexOptions = options, OmitsNorms = (bits & 0x10) != 0, HasPayloads = (bits & 0x20) != 0 });
        }

        return new FieldInfos(fields);
    }

    private static List<GoldenDocument> ReadDocuments()
    {
        using var file = new GZipStream(File.OpenRead(Requires.Shared("lucene/golden/documents.jsonl.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(file);
        var documents = new List<GoldenDocument>();
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            documents.Add(new GoldenDocument(
                root.GetProperty("id").GetString()!, root.GetProperty("lang").GetString()!, root.GetProperty("text").GetString()!));
        }

        return documents;
    }
}
