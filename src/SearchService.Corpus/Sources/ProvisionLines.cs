using System.Text;
using System.Text.Json;
using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Sources;

/// <summary>Reads ready provisions from JSON Lines: {id, lang, label, heading, text[, work]}.</summary>
/// <remarks>One line at a time; of the lines read only the ids are kept, to find duplicates.</remarks>
internal sealed class ProvisionLines(CorpusOptions options, ICorpusSink sink, HashSet<string> ids)
{
    private static readonly JsonDocumentOptions s_json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The provisions of a file, in its order; broken lines are reported and passed over.</summary>
    public IEnumerable<ProvisionItem> Read(TextReader reader, string file)
    {
        var workId = WorkIds.FromName(Path.GetFileNameWithoutExtension(file));
        var lines = new BoundedLineReader(reader, options.MaxLineLength);
        while (lines.Next(out var text))
        {
            if (text is null)
            {
                sink.Skipped(new SkippedSource(file, lines.Line, $"The line is longer than {options.MaxLineLength:N0} characters."));
            }
            else if (!string.IsNullOrWhiteSpace(text) && Parse(text, file, lines.Line, workId) is { } provision)
            {
                yield return new ProvisionItem(provision, file, lines.Line, provision.WorkId != workId);
            }
        }
    }

    private Provision? Parse(string line, string file, int number, string workId)
    {
        try
        {
            using var json = JsonDocument.Parse(line, s_json);
            return Create(json.RootElement, file, number, workId);
        }
        catch (JsonException e)
        {
            sink.Skipped(new SkippedSource(file, number, $"Not valid JSON at position {e.BytePositionInLine}: {Shorten(line)}"));
        }
        catch (InvalidOperationException)
        {
            sink.Skipped(new SkippedSource(file, number, "A text of the line has half of a surrogate pair."));
        }

        return null;
    }

    private Provision? Create(JsonElement root, string file, int number, string workId)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            sink.Skipped(new SkippedSource(file, number, $"The line must be an object; it is {root.ValueKind}."));
            return null;
        }

        var (id, language) = (Text(root, "id"), Text(root, "lang").ToLowerInvariant());
        string heading = Text(root, "heading"), text = Normalize(Text(root, "text")), label = Text(root, "label");
        var reason = id.Length == 0 ? "\"id\" is missing or empty."
            : language.Length != 2 || !language.All(char.IsAsciiLetterLower) ? $"\"lang\" is \"{language}\"; it must be a code of two letters."
            : text.Length + heading.Length + label.Length == 0 ? "\"text\", \"heading\" and \"label\" are missing or empty."
            : !ids.Add(id) ? $"The id \"{id}\" was given before."
            : null;
        if (reason is not null)
        {
            sink.Skipped(new SkippedSource(file, number, reason));
            return null;
        }

        var paragraphs = ProvisionFactory.Paragraphs(text);
        return new Provision
        {
            Id = id,
            WorkId = Text(root, "work") is { Length: > 0 } work ? work : workId,
            Eid = id,
            Language = language,
            Number = NumberOf(label),
            Label = label,
            Heading = heading,
            Text = text,
            Paragraphs = paragraphs,
            Sentences = ProvisionFactory.Sentences(text, paragraphs, language),
        };
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        }
        : "";

    /// <summary>Paragraphs divided by one line feed, none empty, without white space at their ends.</summary>
    private static string Normalize(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r', '\f') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var line in text.Split(['\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            result.Append(result.Length > 0 ? "\n" : "").Append(line);
        }

        return result.ToString();
    }

    private static string NumberOf(string label)
    {
        var digit = label.AsSpan().IndexOfAnyInRange('0', '9');
        return digit >= 0 && ProvisionNumber.TryRead(label.AsSpan(digit), out _, out var length) ? label.Substring(digit, length) : "";
    }

    private static string Shorten(string line) => line.Length <= 80 ? line : line[..80] + "…";
}
