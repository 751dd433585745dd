using System.Globalization;
using SearchService.Corpus.Model;
using YamlDotNet.RepresentationModel;

namespace SearchService.Corpus.Sources;

/// <summary>Reads one mapping of YAML strictly: what is not expected becomes a problem with its line.</summary>
internal sealed class YamlReader(YamlMappingNode map, string file, List<SkippedSource> problems)
{
    /// <summary>Reports the keys that are not among these.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        foreach (var (node, _) in map.Children)
        {
            var key = (node as YamlScalarNode)?.Value;
            if (key is null || !keys.Contains(key))
            {
                Add(node, $"Unknown key \"{key ?? node.ToString()}\"; known are {string.Join(", ", keys!)}.");
            }
        }
    }

    /// <summary>Reports a problem at a key, or at the mapping.</summary>
    public void Problem(string? key, string reason) => Add(key is not null && Find(key) is { } node ? node : map, reason);

    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value }:
                return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
            case var node:
                Add(node, $"\"{key}\" must be text.");
                return null;
        }
    }

    public string? OneOf(string key, IReadOnlyCollection<string> values)
    {
        var text = Text(key);
        if (text is null || values.Contains(text))
        {
            return text;
        }

        Problem(key, $"\"{key}\" is \"{text}\"; it must be one of {string.Join(", ", values)}.");
        return null;
    }

    public DateOnly? Date(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Problem(key, $"\"{key}\" is \"{text}\"; it must be a date like 1997-06-10.");
        return null;
    }

    public IReadOnlyList<string> List(string key)
    {
        var node = Find(key);
        if (node is null or YamlScalarNode { Value: null or "" })
        {
            return [];
        }

        if (node is not YamlSequenceNode sequence || !sequence.Children.All(child => child is YamlScalarNode))
        {
            Add(node, $"\"{key}\" must be a list of texts.");
            return [];
        }

        return [.. sequence.Children.Select(child => ((YamlScalarNode)child).Value!.Trim()).Where(value => value.Length > 0)];
    }

    /// <summary>A mapping of language codes to texts.</summary>
    public IReadOnlyDictionary<string, string> Languages(string key)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        var node = Find(key);
        if (node is null or YamlScalarNode { Value: null or "" })
        {
            return result;
        }

        if (node is not YamlMappingNode mapping)
        {
            Add(node, $"\"{key}\" must be a mapping of language codes to texts.");
            return result;
        }

        foreach (var (language, value) in mapping.Children)
        {
            if (language is YamlScalarNode { Value: { Length: 2 } code } && value is YamlScalarNode { Value: { Length: > 0 } text })
            {
                result[code] = text.Trim();
            }
            else
            {
                Add(value, $"\"{key}\" must be a mapping of language codes to texts.");
            }
        }

        return result;
    }

    /// <summary>A mapping of names to mappings.</summary>
    public IEnumerable<(string Name, YamlReader Map)> Maps(string key)
    {
        var node = Find(key);
        if (node is null or YamlScalarNode { Value: null or "" })
        {
            yield break;
        }

        if (node is not YamlMappingNode mapping)
        {
            Add(node, $"\"{key}\" must be a mapping.");
            yield break;
        }

        foreach (var (name, value) in mapping.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && value is YamlMappingNode inner)
            {
                yield return (text, new YamlReader(inner, file, problems));
            }
            else
            {
                Add(value, $"\"{key}\" must be a mapping of mappings.");
            }
        }
    }

    private YamlNode? Find(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private void Add(YamlNode node, string reason) => problems.Add(new SkippedSource(file, (int)node.Start.Line, reason));
}
