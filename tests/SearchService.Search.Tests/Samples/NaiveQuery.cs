using System.Text.RegularExpressions;

namespace SearchService.Search.Tests.Samples;

/// <summary>A query that knows its text in the query language and, slowly and plainly, which provisions it matches.</summary>
internal abstract record NaiveQuery
{
    public abstract bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere);

    /// <summary>The text, in parentheses where it has several parts.</summary>
    public string Operand => this is NaiveWords or NaiveAll or NaiveAny ? $"({this})" : ToString();

    protected static string Stem(string word) => SampleTexts.Bases.Contains(word.TrimEnd('s')) ? word.TrimEnd('s') : word;

    protected static bool AnyWord(NaiveProvision provision, NaiveScope scope, Func<string, bool> fits) =>
        provision.Words(scope).Any(words => words.Any(fits));
}

internal sealed record NaiveWord(string Text) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => AnyWord(provision, scope, word => Stem(word) == Stem(Text));

    public bool IsStopWord(string lang) => lang == "en" && Text is "the" or "of";

    public override string ToString() => Text;
}

internal sealed record NaivePhrase(string[] Words) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => provision.Words(scope)
        .Any(words => Enumerable.Range(0, Math.Max(0, words.Length - Words.Length + 1)).Any(i => words.AsSpan(i, Words.Length).SequenceEqual(Words)));

    public override string ToString() => $"\"{string.Join(' ', Words)}\"";
}

/// <summary>Two different words whose places, each less its place in the phrase, lie no further apart than the slop.</summary>
internal sealed record NaiveNear(string First, string Second, int Slop) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => provision.Words(scope).Any(words =>
        Places(words, First).Any(first => Places(words, Second).Any(second => Math.Abs(second - 1 - first) <= Slop)));

    public override string ToString() => $"\"{First} {Second}\"~{Slop}";

    private static IEnumerable<int> Places(string[] words, string wanted) => Enumerable.Range(0, words.Length).Where(i => Stem(words[i]) == Stem(wanted));
}

internal sealed record NaivePattern(string Pattern) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere)
    {
        var expression = new Regex("^" + Pattern.Replace("?", ".", StringComparison.Ordinal).Replace("*", ".*", StringComparison.Ordinal) + "$");
        return AnyWord(provision, scope, expression.IsMatch);
    }

    public override string ToString() => Pattern;
}

/// <summary>A word with one letter wrong, missing, too much or two swapped; the first letter is right.</summary>
internal sealed record NaiveFuzzy(string Text) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) =>
        AnyWord(provision, scope, word => word[0] == Text[0] && (word == Text || Changes(word).Contains(Text) || Changes(Text).Contains(word)));

    public override string ToString() => $"{Text}~1";

    private static HashSet<string> Changes(string word)
    {
        var changes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < word.Length; i++)
        {
            changes.Add(word.Remove(i, 1));
            changes.UnionWith("abcdefghijklmnopqrstuvwxyz".Select(letter => word[..i] + letter + word[(i + 1)..]));
            if (i > 0)
            {
                changes.Add(word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..]);
            }
        }

        return changes;
    }
}

internal sealed record NaiveField(string Name, NaiveScope Scope, NaiveQuery Child) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => Child.Matches(provision, Scope);

    public override string ToString() => $"{Name}:{Child.Operand}";
}

internal sealed record NaiveValue(string Text, Func<NaiveProvision, bool> Test) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => Test(provision);

    public override string ToString() => Text;
}

internal sealed record NaiveNot(NaiveQuery Child) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => !Child.Matches(provision, scope);

    public override string ToString() => $"NOT {Child.Operand}";
}

internal sealed record NaiveAll(IReadOnlyList<NaiveQuery> Parts) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => Parts.All(part => part.Matches(provision, scope));

    public override string ToString() => string.Join(" AND ", Parts.Select(part => part.Operand));
}

internal sealed record NaiveAny(IReadOnlyList<NaiveQuery> Parts) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere) => Parts.Any(part => part.Matches(provision, scope));

    public override string ToString() => string.Join(" OR ", Parts.Select(part => part.Operand));
}

/// <summary>Parts side by side: enough of the plain words, the title counting along, and every other part.</summary>
internal sealed record NaiveWords(IReadOnlyList<NaiveQuery> Parts) : NaiveQuery
{
    public override bool Matches(NaiveProvision provision, NaiveScope scope = NaiveScope.Anywhere)
    {
        var words = Parts.OfType<NaiveWord>().ToList();
        if (words.Exists(word => !word.IsStopWord(provision.Lang)))
        {
            words.RemoveAll(word => word.IsStopWord(provision.Lang));
        }

        return Parts.All(part => part is NaiveWord || part.Matches(provision, scope)) && (words.Count == 0 || Enough(words, provision, scope));
    }

    public override string ToString() => string.Join(' ', Parts.Select(part => part.Operand));

    private static bool Enough(List<NaiveWord> words, NaiveProvision provision, NaiveScope scope)
    {
        var required = words.Count <= 2 ? words.Count : (int)Math.Ceiling(Math.Sqrt(words.Count));
        var inScope = words.Count(word => word.Matches(provision, scope));
        var counted = scope == NaiveScope.Anywhere
            ? words.Count(word => word.Matches(provision, scope) || word.Matches(provision, NaiveScope.Title)) : inScope;
        return counted >= required && inScope > 0;
    }
}
