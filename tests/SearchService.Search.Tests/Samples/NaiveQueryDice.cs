namespace SearchService.Search.Tests.Samples;

/// <summary>Throws queries of every kind.</summary>
internal sealed class NaiveQueryDice(int seed)
{
    private readonly Random _random = new(seed);

    public NaiveQuery Next(int depth = 2)
    {
        if (depth == 0)
        {
            return Leaf();
        }

        return _random.Next(6) switch
        {
            0 => new NaiveAll(Parts(depth)),
            1 => new NaiveAny(Parts(depth)),
            2 => new NaiveNot(Next(depth - 1)),
            3 or 4 => new NaiveWords(Parts(depth)),
            _ => Leaf(),
        };
    }

    public NaiveQuery Leaf() => _random.Next(14) switch
    {
        0 or 1 or 2 => Word(),
        3 => new NaiveWord(_random.Next(2) == 0 ? "the" : "of"),
        4 => new NaivePhrase([English(), English()]),
        5 => new NaivePhrase(_random.Next(2) == 0 ? [English(), "of", English()] : ["the", English()]),
        6 => Near(),
        7 => new NaivePattern(English()[.._random.Next(1, 4)] + "*"),
        8 => Wildcard(),
        9 => new NaiveFuzzy(Mistyped()),
        10 => new NaiveField("title", NaiveScope.Title, Word()),
        11 => new NaiveField("heading", NaiveScope.Heading, _random.Next(2) == 0 ? Word() : new NaivePhrase([English(), English()])),
        12 => new NaiveField("party", NaiveScope.Party, new NaiveWord(_random.Next(2) == 0 ? "Kazakhstan".ToLowerInvariant() : "norway")),
        _ => Value(),
    };

    private NaiveWord Word() => new(_random.Next(4) == 0 ? SampleTexts.Russian[Base()] : English());

    private NaiveNear Near()
    {
        string first = Base(), second = Base();
        while (second == first)
        {
            second = Base();
        }

        return new NaiveNear(first, second + (_random.Next(2) == 0 ? "s" : ""), _random.Next(1, 5));
    }

    private NaivePattern Wildcard()
    {
        var word = English();
        var at = _random.Next(1, word.Length - 1);
        return new NaivePattern(word[..at] + (_random.Next(2) == 0 ? "?" : "*") + word[(at + 1)..]);
    }

    private string Mistyped()
    {
        var word = Base();
        var at = _random.Next(1, word.Length);
        return _random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word[..at] + "z" + word[at..],
            2 when at > 1 => word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
            _ => word[..at] + "z" + word[(at + 1)..],
        };
    }

    private NaiveValue Value()
    {
        var year = _random.Next(1989, 1996);
        return _random.Next(7) switch
        {
            0 => new NaiveValue("type:Law", provision => provision.Work.Type == "law"),
            1 => new NaiveValue("lang:(ru OR kk)", provision => provision.Lang == "ru"),
            2 => new NaiveValue($"art:{year - 1988}", provision => provision.View.Number == $"{year - 1988}"),
            3 => new NaiveValue($"date:{year}..{year + 1}", provision => provision.Work.Date?.Year >= year && provision.Work.Date?.Year <= year + 1),
            4 => new NaiveValue($"date:..{year}", provision => provision.Work.Date?.Year <= year),
            5 => new NaiveValue("status:*", provision => provision.Work.Status is not null),
            _ => new NaiveValue("work:sample-0*", provision => provision.Work.Id.StartsWith("sample-0", StringComparison.Ordinal)),
        };
    }

    private string English() => Base() + (_random.Next(3) == 0 ? "s" : "");

    private string Base() => SampleTexts.Bases[_random.Next(SampleTexts.Bases.Count)];

    private NaiveQuery[] Parts(int depth) => [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Next(depth - 1))];
}
