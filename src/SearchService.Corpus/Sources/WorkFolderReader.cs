using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Reads a work from its folder: work.yaml and a file for each language.</summary>
internal sealed class WorkFolderReader(CorpusOptions options, ICorpusSink sink, ExpressionReader expressions)
{
    private static readonly string[] s_languages = ["kk", "ru", "en"];

    private readonly SourceReader _sources = new(options);

    /// <summary>The work; null where work.yaml is broken or no expression could be read, both reported.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="folder">The folder of the work in it.</param>
    /// <param name="files">The files in that folder, relative to the data folder.</param>
    public Work? Read(string root, string folder, IReadOnlyList<string> files)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var yamlFile = $"{prefix}work.yaml";
        var name = folder.Length == 0 ? Path.GetFileName(Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar)) : Path.GetFileName(folder);
        if (ReadYaml(root, yamlFile, name) is not { } yaml)
        {
            return null;
        }

        var found = new List<Expression>();
        foreach (var file in files.Where(file => file != yamlFile))
        {
            if (ReadExpression(root, file, yaml, found) is { } expression)
            {
                found.Add(expression);
            }
        }

        foreach (var language in yaml.Expressions.Keys.Where(language => !files.Any(file => Path.GetFileNameWithoutExtension(file) == language)))
        {
            sink.Skipped(new SkippedSource(yamlFile, 0, $"The expression \"{language}\" has no file {language}.md or {language}.txt."));
        }

        if (found.Count == 0)
        {
            sink.Skipped(new SkippedSource(yamlFile, 0, "The work has no expression that could be read."));
            return null;
        }

        return yaml.Work with { Expressions = [.. found.OrderBy(Rank).ThenBy(expression => expression.Language, StringComparer.Ordinal)] };
    }

    private static int Rank(Expression expression) => Array.IndexOf(s_languages, expression.Language) is >= 0 and var rank ? rank : s_languages.Length;

    private YamlWork? ReadYaml(string root, string file, string name)
    {
        var source = _sources.Read(Path.Combine(root, file), file, out var skipped);
        var problems = new List<SkippedSource>();
        if (skipped is not null)
        {
            problems.Add(skipped);
        }

        var yaml = source is null ? null : YamlWork.Read(source.Text, file, name, problems);
        problems.ForEach(sink.Skipped);
        return yaml;
    }

    private Expression? ReadExpression(string root, string file, YamlWork yaml, List<Expression> found)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        var reason = Path.GetExtension(file) is not (".md" or ".txt") ? "Only .md and .txt files are read in the folder of a work."
            : language.Length != 2 || !language.All(char.IsAsciiLetterLower) ? $"The name must be a language code of two letters, such as kk.md; it is \"{language}\"."
            : found.Any(expression => expression.Language == language) ? $"The work has a text in the language \"{language}\" already."
            : null;
        if (reason is not null)
        {
            sink.Skipped(new SkippedSource(file, 0, reason));
            return null;
        }

        if (_sources.Read(Path.Combine(root, file), file, out var skipped) is not { } source)
        {
            sink.Skipped(skipped!);
            return null;
        }

        return expressions.Read(source, language, yaml.Work.Id, yaml.Expressions.GetValueOrDefault(language))?.Expression;
    }
}
