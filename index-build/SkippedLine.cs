using SearchService.Corpus.Model;

namespace SearchService.IndexBuild;

/// <summary>A skipped source on one line, its place as compilers write it.</summary>
internal static class SkippedLine
{
    public static string Of(SkippedSource skipped) =>
        PlainText.OneLine($"skipped {skipped.File}{(skipped.Line == 0 ? "" : $":{skipped.Line}")}: {skipped.Reason}");
}
