using System.Diagnostics;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;

namespace SearchService.Engine.Tests.Corruption;

/// <summary>Whatever the files hold: the named error, or an answer; no hang, no other error, no memory out of proportion.</summary>
/// <remarks>Rounds are made from the seed and their number alone: to see one again, put them into <c>Case</c>.</remarks>
public sealed class ReaderFuzzTests
{
    private const long MostBytes = 192 << 20;
    private const int LeastRounds = 40;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_time = Effort.Seconds(quick: 2, ci: 30 / 4.0, nightly: 300 / 4.0);

    [Theory]
    [InlineData("plain")]
    [InlineData("compound")]
    public void Files_with_anything_in_them_give_the_named_error_or_the_right_answer(string kind)
    {
        var files = IndexFiles.Build(kind == "plain" ? "deletes" : kind);
        var right = Questions.Ask(files.With("none", null));
        Fuzz(81, files, (broken, place) =>
        {
            Assert.True(Questions.Ask(broken) == right, $"{place}: a wrong answer");
        });
    }

    [Theory]
    [InlineData("deletes")]
    [InlineData("golden deletes")]
    public void Files_that_seem_sound_and_are_not_give_the_named_error_or_some_answer(string kind)
    {
        // The checksums are right, or nobody asks: what the readers themselves make of nonsense.
        var files = IndexFiles.Build(kind);
        Fuzz(82, files, (broken, place) => Questions.Ask(broken, ChecksumVerification.Never), seal: true);
    }

    private static void Fuzz(int seed, IndexFiles files, Action<Store.Directory, string> ask, bool seal = false)
    {
        using var watchdog = new Watchdog(s_patience);
        using var folder = new TempFolder();
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var reported = 0;
        var round = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < s_time || round < LeastRounds; round++)
        {
            var random = new Random((seed * 1_000_003) + round);
            var name = files.Names[random.Next(files.Names.Count)];
            var place = $"seed {seed}, round {round}, {name}";
            watchdog.Enter(place);
            var bytes = Mutation.Of(files[name], random);
            using var broken = files.With(name, seal ? IndexFiles.Seal(bytes) : bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                // Now and then through mapped files, where a stray access would end the process.
                if (round % 16 == 0)
                {
                    AskOnDisk(broken, folder, directory => ask(directory, place));
                }
                else
                {
                    ask(broken, place);
                }
            }
            catch (CorruptIndexException)
            {
                reported++;
            }
            catch (Exception error)
            {
                if (!IsOtherFormat(error, seal))
                {
                    failures.TryAdd(Where(error), $"{place}: {error}");
                }
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > MostBytes)
            {
                failures.TryAdd("memory", $"{place}: {allocated} bytes of memory");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Values));

        Assert.True(reported > round / 8, $"{reported} of {round} rounds were reported");
    }

    /// <summary>A sealed commit may name a codec that is not read here, which is not damage.</summary>
    private static bool IsOtherFormat(Exception error, bool seal) => seal && error is NotSupportedException;

    /// <summary>What tells one fault of the program from another: the kind of error and the first place of the engine.</summary>
    private static string Where(Exception error) =>
        $"{error.GetType().Name} {error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SearchService.Engine", StringComparison.Ordinal))}";

    private static void AskOnDisk(MemoryDirectory index, TempFolder folder, Action<Store.Directory> ask)
    {
        foreach (var name in folder.Directory.ListAll())
        {
            folder.Directory.Delete(name);
        }

        foreach (var name in index.ListAll())
        {
            using var input = index.OpenInput(name);
            File.WriteAllBytes(Path.Combine(folder.Path, name), input.Span(0, (int)input.Length));
        }

        ask(folder.Directory);
    }
}
