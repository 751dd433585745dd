using System.Globalization;
using System.Text;
using SearchService.Engine.Index;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.CrashWriter;

/// <summary>What a writer does step by step, each step one commit, and what the index then holds; both follow from a seed.</summary>
/// <remarks>A writer that was killed goes on behind the last commit that it finds, which says in its user data how far it is.</remarks>
public sealed class WriterScript(int seed)
{
    private const string StepKey = "step";
    private const int Ids = 60;
    private const int ChangesInStep = 14;

    /// <summary>The step that a commit made, 0 for none.</summary>
    public static int StepOf(IReadOnlyDictionary<string, string> userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        return userData.TryGetValue(StepKey, out var step) ? int.Parse(step, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The step that the index in a folder has reached, 0 where there is none.</summary>
    public static int StepOf(Directory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return 0;
        }

        using var reader = DirectoryReader.Open(directory);
        return StepOf(reader.UserData);
    }

    /// <summary>Small segments, so that nearly every step flushes and merges.</summary>
    public static IndexWriterOptions Options(bool compound) => new() { MaxBufferedDocs = 5, MergeFactor = 3, UseCompoundFile = compound };

    /// <summary>Adds, replaces and deletes documents, sometimes merges all, and commits.</summary>
    public void Run(IndexWriter writer, int step)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (id, version) in Changes(step))
        {
            if (version < 0)
            {
                writer.DeleteDocuments("id", id);
            }
            else
            {
                writer.UpdateDocument("id", id, Document(id, version));
            }
        }

        if (step % 7 == 3)
        {
            writer.ForceMerge();
        }

        writer.Commit(new Dictionary<string, string> { [StepKey] = step.ToString(CultureInfo.InvariantCulture) });
    }

    /// <summary>The version of each document that is there after a step.</summary>
    public SortedDictionary<string, int> Expected(int steps)
    {
        var documents = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var step = 1; step <= steps; step++)
        {
            foreach (var (id, version) in Changes(step))
            {
                if (version < 0)
                {
                    documents.Remove(id);
                }
                else
                {
                    documents[id] = version;
                }
            }
        }

        return documents;
    }

    /// <summary>The word that exactly the document of that id in that version has.</summary>
    public static string Word(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}v{version}");

    private List<(string Id, int Version)> Changes(int step)
    {
        var random = new Random((seed * 7919) + step);
        var changes = new List<(string, int)>(ChangesInStep);
        for (var i = 0; i < ChangesInStep; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"d{random.Next(Ids)}");
            changes.Add((id, random.Next(4) == 0 ? -1 : (step * ChangesInStep) + i));
        }

        return changes;
    }

    private static Document Document(string id, int version)
    {
        var tokens = new TokenBuffer();
        foreach (var word in (string[])["all", Word(id, version), "all", $"m{version % 10}"])
        {
            tokens.Add(Encoding.UTF8.GetBytes(word), 1, tokens.Count * 4, (tokens.Count * 4) + 3);
        }

        var document = new Document();
        document.Add(new StringField("id", id, stored: true));
        document.Add(new TextField("body", tokens));
        document.Add(new StoredValueField("version", (long)version));
        document.Add(new NumericDocValuesField("version", version));
        return document;
    }
}
