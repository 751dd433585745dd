using System.Text;
using BenchmarkDotNet.Attributes;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Automata;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Finding the words near one among about a hundred thousand, by judging every term or by the blocks that can have one.</summary>
/// <remarks>The words are made of seeded syllables, so that they share beginnings as words do.</remarks>
public class FuzzyWalkKernel : IDisposable
{
    private const string Field = "word";
    private const int Words = 100_000;

    private static readonly string[] s_syllables =
        ["ко", "за", "пра", "ста", "на", "ре", "мен", "ло", "ви", "ту", "со", "де", "га", "ние", "ци", "ры", "ба", "ми", "но", "ше", "ов", "ль", "ска", "ет"];

    private readonly MemoryDirectory _directory = new();
    private DirectoryReader _reader = null!;
    private SearchBudget _budget = null!;
    private string _word = "";

    /// <summary>The edits that are allowed.</summary>
    [Params(1, 2)]
    public int Edits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(12);
        using (var writer = new IndexWriter(_directory))
        {
            var tokens = new TokenBuffer();
            for (var i = 0; i < Words; i++)
            {
                _word = Word(random);
                tokens.Add(Encoding.UTF8.GetBytes(_word), 1, 0, 0);
            }

            var document = new Document();
            document.Add(new TextField(Field, tokens));
            writer.AddDocument(document);
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _budget = new SearchBudget(new SearchLimits(), CancellationToken.None);
    }

    [Benchmark(Baseline = true)]
    public int EveryTerm()
    {
        var automaton = new LevenshteinAutomaton(_word, Edits, prefixLength: 0, swaps: true);
        var cursor = _reader.Leaves[0].Reader.Terms(Field)!.Iterator();
        var found = 0;
        while (cursor.Next())
        {
            found += automaton.Judge(cursor.Term) == LazyAutomaton.Dead ? 0 : 1;
        }

        return found;
    }

    [Benchmark]
    public int Intersection()
    {
        var automaton = new LevenshteinAutomaton(_word, Edits, prefixLength: 0, swaps: true);
        var terms = new AutomatonTerms(_reader.Leaves[0].Reader.Terms(Field)!.Iterator(), automaton, _budget);
        var found = 0;
        while (terms.Next())
        {
            found++;
        }

        return found;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(5)).Select(_ => s_syllables[Math.Min(random.Next(s_syllables.Length), random.Next(s_syllables.Length))]));
}
