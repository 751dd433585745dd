using SearchService.CrashWriter;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;
using SearchService.Engine.Tests.Storage;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Crash;

/// <summary>One operation of the disk fails, each one once. The writer says so and stops; the last commit is untouched, and the next writer goes on.</summary>
public sealed class FailedOperationTests
{
    private const int Seed = 71;
    private const int FirstStep = 2;
    private const int LastStep = 5;

    public static TheoryData<DirectoryOperation, bool> Operations
    {
        get
        {
            var data = new TheoryData<DirectoryOperation, bool>();
            foreach (var operation in Enum.GetValues<DirectoryOperation>())
            {
                data.Add(operation, false);
                data.Add(operation, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void After_any_operation_has_failed_the_last_commit_answers_and_the_next_writer_goes_on(DirectoryOperation operation, bool compound)
    {
        var script = new WriterScript(Seed);
        var failures = 0;
        for (var at = 1; ; at++)
        {
            using var files = new MemoryDirectory();
            Write(files, script, compound, 1, FirstStep, out _);
            var directory = new FailingDirectory(files) { Failing = operation, FailAt = at };
            var error = Write(directory, script, compound, FirstStep + 1, LastStep, out var committed);
            if (!directory.HasFailed)
            {
                Assert.Null(error);
                break;
            }

            // Old files that cannot be deleted are left for the next time; everything else must be told.
            failures++;
            Assert.True(error is not null || operation == DirectoryOperation.Delete, $"{operation} {at}: no error");

            var found = ScriptAssert.HoldsStep(files, script, committed, Math.Min(LastStep, committed + 1), $"{operation} {at}");
            Assert.Null(Write(files, script, compound, found + 1, LastStep, out _));
            ScriptAssert.HoldsStep(files, script, LastStep, LastStep, $"{operation} {at}, gone on");
            if (at % 16 == 1)
            {
                AssertCleanToLucene(files);
            }
        }

        Assert.True(failures > 2, $"only {failures} operations");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_disk_that_is_full_loses_nothing_and_with_room_again_the_next_writer_goes_on(bool compound)
    {
        var script = new WriterScript(Seed);
        for (long room = 0; ; room = (room * 5 / 4) + 300)
        {
            using var files = new MemoryDirectory();
            Write(files, script, compound, 1, FirstStep, out _);
            var directory = new FailingDirectory(files) { Room = room };
            var error = Write(directory, script, compound, FirstStep + 1, LastStep, out var committed);
            if (!directory.HasFailed)
            {
                Assert.Null(error);
                Assert.True(room > 1000);
                break;
            }

            Assert.Contains("No space left", Assert.IsType<IOException>(error).Message, StringComparison.Ordinal);
            var found = ScriptAssert.HoldsStep(files, script, committed, committed + 1, $"room for {room} bytes");
            Assert.Null(Write(files, script, compound, found + 1, LastStep, out _));
            ScriptAssert.HoldsStep(files, script, LastStep, LastStep, $"room for {room} bytes, then for all");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void A_real_limit_on_the_size_of_files_is_a_clear_error_and_loses_nothing(int kilobytes)
    {
        var script = new WriterScript(Seed);
        using var folder = new TempFolder();
        using (var writer = new WriterProcess(folder.Path, Seed, compound: false, steps: 3))
        {
            writer.WaitForEnd();
            Assert.Equal(0, writer.ExitCode);
        }

        using (var limited = new WriterProcess(folder.Path, Seed, compound: true, steps: 60, shell: $"trap '' XFSZ; ulimit -f {kilobytes};"))
        {
            limited.WaitForEnd();
            Assert.True(limited.ExitCode == 3, $"status {limited.ExitCode}: {limited.LastLine}");
            Assert.StartsWith("IOException", limited.LastLine, StringComparison.Ordinal);
            var found = ScriptAssert.HoldsStep(folder.Directory, script, Math.Max(3, limited.Told), Math.Max(3, limited.Told) + 1, limited.LastLine);
            Assert.Null(Write(folder.Directory, script, compound: false, found + 1, found + 4, out _));
        }
    }

    [Fact]
    public void After_an_error_of_the_disk_the_writer_refuses_to_go_on_and_says_why()
    {
        using var files = new MemoryDirectory();
        var script = new WriterScript(Seed);
        var directory = new FailingDirectory(files) { Failing = DirectoryOperation.Sync, FailAt = 3 };
        var writer = new IndexWriter(directory, WriterScript.Options(compound: false));
        Assert.Throws<IOException>(() => script.Run(writer, 1));
        foreach (var action in (Action[])[() => writer.Commit(), () => writer.Flush(), () => writer.ForceMerge(), () => writer.AddDocument(SampleIndex.Document(1)), () => writer.DeleteDocuments("id", "d1")])
        {
            Assert.Contains("Injected", Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal);
        }

        writer.Dispose();
        Assert.False(DirectoryReader.IndexExists(files));
        Assert.Null(Write(files, script, compound: false, 1, 2, out _));
    }

    /// <summary>Runs steps of the script; the error that ended it, if any, and the last step whose commit returned.</summary>
    private static IOException? Write(Directory directory, WriterScript script, bool compound, int first, int last, out int committed)
    {
        committed = first - 1;
        try
        {
            using var writer = new IndexWriter(directory, WriterScript.Options(compound));
            for (var step = first; step <= last; step++)
            {
                script.Run(writer, step);
                committed = step;
            }

            return null;
        }
        catch (IOException error)
        {
            return error;
        }
    }

    private static void AssertCleanToLucene(MemoryDirectory files)
    {
        using var folder = new TempFolder();
        foreach (var name in files.ListAll())
        {
            using var input = files.OpenInput(name);
            using var output = folder.Directory.CreateOutput(name);
            output.WriteBytes(input.Span(0, (int)input.Length));
        }

        ApacheLucene.Require();
        ApacheLucene.AssertClean(folder.Path);
    }
}
