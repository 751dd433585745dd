using SearchService.Corpus.Model;

namespace SearchService.IndexBuild;

/// <summary>A skipped source on one line, its place as compilers write it.</summary>
internal static class SkippedLine
{
    public static string Of(SkippedSource skipped) => Of("skipped", skipped);

    /// <summary>A remark about a source that was used.</summary>
    public static string OfRemark(SkippedSource remark) => Of("remark", remark);

    private static string Of(string what, SkippedSource skipped) =>
        PlainText.OneLine($"{what} {skipped.File}{(skipped.Line == 0 ? "" : $":{skipped.Line}")}: {skipped.Reason}");
}
