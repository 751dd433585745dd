using System.Globalization;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

/// <summary>Random queries over the words of real documents, in the language of LuceneOracle.java, and the same as our queries.</summary>
public static class OracleQuery
{
    private const string Field = "body";

    /// <summary>A query for words of these documents, each of which has several.</summary>
    public static string Next(Random random, IReadOnlyList<string[]> documents)
    {
        var words = documents[random.Next(documents.Count)];
        var length = 2 + random.Next(Math.Min(4, words.Length - 1));
        var at = random.Next(words.Length - length + 1);
        var run = words[at..(at + length)];
        var boost = random.Next(4) == 0 ? "^2.5" : "";
        switch (random.Next(8))
        {
            case 0:
                return $"bool{boost}\t{Field}\t{string.Join(' ', run.Select(word => Mark(random) + word))}";
            case 1:
                return $"atleast{boost}\t{Field}\t{random.Next(1, 4)}\t{string.Join(' ', run)}";
            case 2:
                return $"wildcard{boost}\t{Field}\t{Blot(random, run[0])}";
            case 3:
                return $"fuzzy{boost}\t{Field}\t{random.Next(3)}\t{random.Next(3)}\t{run[0]}";
            case 4:
                Array.Sort(run, StringComparer.Ordinal);
                return $"termrange{boost}\t{Field}\t{run[0]}\t{run[^1]}";
            case 5:
                return $"multiphrase{boost}\t{Field}\t{random.Next(3)}\t{string.Join(' ', run.Select(word => random.Next(2) == 0 ? word : $"{word}|{words[random.Next(words.Length)]}"))}";
            default:
                if (random.Next(2) == 0)
                {
                    random.Shuffle(run);
                }

                return $"phrase{boost}\t{Field}\t{(random.Next(3) == 0 ? 0 : random.Next(12))}\t{run[0]} {(random.Next(4) == 0 ? "? " : "")}{string.Join(' ', run[1..])}";
        }
    }

    /// <summary>The query of a line.</summary>
    public static Query Parse(string line)
    {
        var parts = line.Split('\t');
        var head = parts[0].Split('^');
        var words = parts[^1].Split(' ');
        var query = Parse(head[0], parts, words);
        return head.Length == 1 ? query : new BoostQuery(query, float.Parse(head[1], CultureInfo.InvariantCulture));
    }

    private static Query Parse(string kind, string[] parts, string[] words) => kind switch
    {
        "bool" => new BooleanQuery(ValueList.From(words.Select(word => new BooleanClause(
            new TermQuery(Field, word.TrimStart('+', '-')), word[0] == '+' ? Occur.Must : word[0] == '-' ? Occur.MustNot : Occur.Should)))),
        "atleast" => BooleanQuery.Any(words.Select(word => new TermQuery(Field, word))) with { MinimumShouldMatch = Number(parts[2]) },
        "wildcard" => new WildcardQuery(Field, parts[2]),
        "fuzzy" => new FuzzyQuery(new Term(Field, parts[4]), Number(parts[2]), Number(parts[3])),
        "termrange" => new TermRangeQuery(Field, parts[2], parts[3]),
        "multiphrase" => new MultiPhraseQuery(
            ValueList.From(words.Select((word, place) => new PhraseSlot(place, ValueList.From(word.Split('|').Select(text => new Term(Field, text)))))), Number(parts[2])),
        "phrase" => new PhraseQuery(
            ValueList.From(words.Select((word, place) => new PhraseTerm(new Term(Field, word), place)).Where(term => term.Term.Text != "?")), Number(parts[2])),
        _ => throw new ArgumentException(kind),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Mark(Random random) => random.Next(6) switch { 0 or 1 => "+", 2 => "-", _ => "" };

    private static string Blot(Random random, string word)
    {
        var letters = word.ToCharArray();
        letters[random.Next(letters.Length)] = random.Next(2) == 0 ? '*' : '?';
        letters[random.Next(letters.Length)] = '*';
        return new string(letters);
    }
}
