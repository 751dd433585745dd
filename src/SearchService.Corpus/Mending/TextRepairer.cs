namespace SearchService.Corpus.Mending;

/// <summary>Turns a source into paragraphs of clean text: markup away, lines joined, spacing and words mended.</summary>
internal static class TextRepairer
{
    /// <summary>Mends a source.</summary>
    /// <param name="file">Its name in the list of repairs.</param>
    /// <param name="source">Its decoded text.</param>
    /// <param name="language">Its language; words are mended by the rules of it.</param>
    /// <param name="markdown">Whether it is a Markdown file.</param>
    public static RepairedText Repair(string file, string source, string language, bool markdown)
    {
        var log = new RepairLog(file, source);
        var cleaned = new SourceCleaner(source, markdown, log).Clean();
        var lines = new LineSplitter(cleaned, markdown, log).Split();
        var paragraphs = new LineJoiner(lines, language, markdown, log).Join();
        var spacing = new SpacingRepair(log);
        var words = new WordRepair(language, log);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            paragraphs[p] = paragraphs[p] with { Text = words.Mend(spacing.Mend(paragraphs[p].Text)) };
        }

        return new RepairedText(paragraphs, log.Repairs);
    }
}
