using System.Globalization;
using SearchService.CrashWriter;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

// Writes to an index step by step until it is killed or has made so many steps: FOLDER SEED STEPS plain|compound.
// Each commit is told on a line of its own, after it returned. An error of the disk is told too; the status is then 3.
var script = new WriterScript(int.Parse(args[1], CultureInfo.InvariantCulture));
using var directory = new FileSystemDirectory(args[0]);
try
{
    using var writer = new IndexWriter(directory, WriterScript.Options(args[3] == "compound"));
    var first = WriterScript.StepOf(directory) + 1;
    Console.WriteLine("open");
    for (var step = first; step < first + int.Parse(args[2], CultureInfo.InvariantCulture); step++)
    {
        script.Run(writer, step);
        Console.WriteLine(step.ToString(CultureInfo.InvariantCulture));
    }

    return 0;
}
catch (IOException error)
{
    Console.WriteLine($"{error.GetType().Name}: {error.Message}");
    return 3;
}
