using System.Diagnostics;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>What Apache Lucene itself says of terms and postings that no text would ever give.</summary>
public sealed class CheckIndexTests
{
    private const string LuceneCore = "/usr/share/java/lucene-core-4.10.4.jar";

    [Theory]
    [InlineData(71, 5000)]
    [InlineData(72, 130)]
    public async Task Random_terms_and_postings_are_clean_to_Lucene(int seed, int terms)
    {
        var java = Requires.Program("java");
        Requires.Need(File.Exists(LuceneCore), "Apache Lucene 4.10 is not installed (liblucene4.10-java)");
        var folder = System.IO.Directory.CreateTempSubdirectory("check-index-");
        try
        {
            WriteIndex(folder.FullName, RandomIndex.Create(seed, terms));
            var (status, report) = await RunAsync(java, folder.FullName);
            Assert.True(status == 0 && report.Contains("No problems were detected", StringComparison.Ordinal), $"seed {seed}: {report}");
            Assert.Contains($"{4 * terms} terms", report, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes an index of documents that hardly have words, and then other postings in place of theirs.</summary>
    private static void WriteIndex(string folder, InvertedIndex index)
    {
        using var directory = new FileSystemDirectory(folder);
        using (var writer = new IndexWriter(directory))
        {
            var tokens = new TokenBuffer();
            tokens.Add("x"u8, 1, 0, 1);
            var document = new Document();
            foreach (var field in index.Fields)
            {
                document.Add(new TextField(field.Info.Name, tokens, new TextFieldOptions { IndexOptions = field.Info.IndexOptions, HasNorms = false }));
            }

            for (var doc = 0; doc < RandomIndex.DocCount; doc++)
            {
                writer.AddDocument(document);
            }

            writer.Commit();
        }

        foreach (var name in directory.ListAll().Where(name => name.Contains("_Lucene41_", StringComparison.Ordinal)))
        {
            directory.Delete(name);
        }

        index.Write(directory);
        using var reader = DirectoryReader.Open(directory, new DirectoryReaderOptions { Verification = ChecksumVerification.Never });
        foreach (var field in index.Fields)
        {
            Assert.Equal(field.Info.Number, reader.Leaves[0].Reader.FieldInfos.Find(field.Info.Name)!.Number);
            PostingsAssert.Equal(field, reader.Leaves[0].Reader.Terms(field.Info.Name));
        }
    }

    private static async Task<(int Status, string Report)> RunAsync(string java, string folder)
    {
        var start = new ProcessStartInfo(java, ["-ea:org.apache.lucene...", "-cp", LuceneCore, "org.apache.lucene.index.CheckIndex", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, report + await errors);
    }
}
