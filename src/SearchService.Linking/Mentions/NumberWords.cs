namespace SearchService.Linking.Mentions;

/// <summary>The words for numbers of the three languages, folded.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, Words> s_languages = new(StringComparer.Ordinal)
    {
        ["kk"] = Kazakh(),
        ["ru"] = Russian(),
        ["en"] = English(),
    };

    private static readonly Words s_none = new();

    /// <summary>The words of a language; none for other languages.</summary>
    public static Words For(string language) => s_languages.GetValueOrDefault(language, s_none);

    /// <summary>What words say, by their folded forms.</summary>
    internal sealed class Words
    {
        private readonly Dictionary<string, int> _cardinals = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _scales = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);

        public bool Cardinal(ReadOnlySpan<char> word, out int value) => _cardinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

        public bool Ordinal(ReadOnlySpan<char> word, out int value) => _ordinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

        /// <summary>A word for hundred, thousand and more.</summary>
        public bool Scale(ReadOnlySpan<char> word, out long value) => _scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

        /// <summary>A word for the parts that a fraction counts: thirds.</summary>
        public bool Part(ReadOnlySpan<char> word, out int value) => _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

        public void Cardinals(int value, string forms) => Add(_cardinals, value, forms);

        public void Ordinals(int value, string forms) => Add(_ordinals, value, forms);

        public void Scales(long value, string forms)
        {
            foreach (var form in forms.Split(' '))
            {
                _scales.TryAdd(form, value);
            }
        }

        public void Parts(int value, string forms) => Add(_parts, value, forms);

        private static void Add(Dictionary<string, int> words, int value, string forms)
        {
            foreach (var form in forms.Split(' '))
            {
                words.TryAdd(form, value);
            }
        }
    }

    private static Words English()
    {
        var words = new Words();
        string[] cardinals =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen",
        ];
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
            "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var i = 0; i < cardinals.Length; i++)
        {
            words.Cardinals(i + 1, cardinals[i]);
            words.Ordinals(i + 1, ordinals[i]);
            if (i >= 2)
            {
                words.Parts(i + 1, $"{ordinals[i]} {ordinals[i]}s");
            }
        }

        for (var i = 0; i < tens.Length; i++)
        {
            words.Cardinals((i + 2) * 10, tens[i]);
            words.Ordinals((i + 2) * 10, tens[i][..^1] + "ieth");
            words.Parts((i + 2) * 10, tens[i][..^1] + "ieths");
        }

        words.Parts(2, "half halves");
        words.Parts(4, "quarter quarters");
        words.Parts(100, "hundredth hundredths");
        words.Scales(100, "hundred");
        words.Scales(1_000, "thousand");
        words.Scales(1_000_000, "million millions mln");
        words.Scales(1_000_000_000, "billion billions bln");
        return words;
    }

    private static Words Russian()
    {
        var words = new Words();
        words.Cardinals(1, "один одна одно одного одной одному одним одну одном");
        words.Cardinals(2, "два две двух двум двумя");
        words.Cardinals(3, "три трех трем тремя");
        words.Cardinals(4, "четыре четырех четырем четырьмя");
        string[] teens = ["пят", "шест", "сем", "восем", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"];
        for (var i = 0; i < teens.Length; i++)
        {
            words.Cardinals(i + 5, $"{teens[i]}ь {teens[i]}и {teens[i]}ью");
        }

        words.Cardinals(8, "восьми восемью");
        words.Cardinals(20, "двадцать двадцати двадцатью");
        words.Cardinals(30, "тридцать тридцати тридцатью");
        words.Cardinals(40, "сорок сорока");
        words.Cardinals(50, "пятьдесят пятидесяти пятьюдесятью");
        words.Cardinals(60, "шестьдесят шестидесяти шестьюдесятью");
        words.Cardinals(70, "семьдесят семидесяти семьюдесятью");
        words.Cardinals(80, "восемьдесят восьмидесяти");
        words.Cardinals(90, "девяносто девяноста");
        words.Cardinals(100, "сто ста");
        words.Cardinals(200, "двести двухсот двумстам");
        words.Cardinals(300, "триста трехсот тремстам");
        words.Cardinals(400, "четыреста четырехсот");
        words.Cardinals(500, "пятьсот пятисот");
        words.Cardinals(600, "шестьсот шестисот");
        words.Cardinals(700, "семьсот семисот");
        words.Cardinals(800, "восемьсот восьмисот");
        words.Cardinals(900, "девятьсот девятисот");
        words.Scales(1_000, "тысяча тысячи тысяч тысячу тысячей тысячам тысячами тыс");
        words.Scales(1_000_000, "миллион миллиона миллионов миллиону миллионом млн");
        words.Scales(1_000_000_000, "миллиард миллиарда миллиардов миллиарду миллиардом млрд");
        string[] ordinals =
        [
            "перв", "втор", "", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат",
            "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
        ];
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (ordinals[i].Length > 0)
            {
                words.Ordinals(i + 1, Adjective(ordinals[i]));
                if (i >= 4)
                {
                    words.Parts(i + 1, $"{ordinals[i]}ая {ordinals[i]}ых {ordinals[i]}ой {ordinals[i]}ую {ordinals[i]}ые {ordinals[i]}ыми");
                }
            }
        }

        words.Ordinals(3, "третий третья третье третьего третьей третьему третьим третью третьем");
        words.Ordinals(30, Adjective("тридцат"));
        words.Parts(2, "половина половины половину половиной половине");
        words.Parts(3, "треть трети третей третью третями");
        words.Parts(4, "четверть четверти четвертей четвертью четвертями");
        words.Parts(100, "сотая сотых сотой сотую");
        return words;
    }

    private static string Adjective(string stem) =>
        string.Join(' ', ((string[])["ый", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ые", "ых"]).Select(ending => stem + ending));

    private static Words Kazakh()
    {
        var words = new Words();
        (int Value, string Cardinal, string Ordinal, string Ablative)[] numbers =
        [
            (1, "бір", "бірінші", "бірден"), (2, "екі", "екінші", "екіден"), (3, "үш", "үшінші", "үштен"), (4, "төрт", "төртінші", "төрттен"),
            (5, "бес", "бесінші", "бестен"), (6, "алты", "алтыншы", "алтыдан"), (7, "жеті", "жетінші", "жетіден"), (8, "сегіз", "сегізінші", "сегізден"),
            (9, "тоғыз", "тоғызыншы", "тоғыздан"), (10, "он", "оныншы", "оннан"), (20, "жиырма", "жиырмасыншы", "жиырмадан"), (30, "отыз", "отызыншы", "отыздан"),
            (40, "қырық", "қырқыншы", "қырықтан"), (50, "елу", "елуінші", "елуден"), (60, "алпыс", "алпысыншы", "алпыстан"),
            (70, "жетпіс", "жетпісінші", "жетпістен"), (80, "сексен", "сексенінші", "сексеннен"), (90, "тоқсан", "тоқсаныншы", "тоқсаннан"),
        ];
        string[] afterVowel = ["сі", "сы", "сін", "сын", "сінің", "сының", "сіне", "сына", "мен", "нің", "ның", "ге", "ға", "ні", "ны", "еуі"];
        string[] afterConsonant = ["і", "ы", "ін", "ын", "інің", "ының", "іне", "ына", "інен", "ынан", "імен", "ымен", "пен", "бен", "тің", "тың", "дің", "дың", "ке", "ге", "ға", "қа", "ті", "ды", "ді"];
        foreach (var (value, cardinal, ordinal, ablative) in numbers)
        {
            var endings = cardinal[^1] is 'і' or 'ы' or 'а' or 'у' ? afterVowel : afterConsonant;
            words.Cardinals(value, value == 10 ? cardinal : string.Join(' ', endings.Select(ending => cardinal + ending).Prepend(cardinal)));
            words.Cardinals(value, ablative);
            words.Ordinals(value, ordinal);
            words.Parts(value, ablative);
        }

        words.Ordinals(1, "алғашқы");
        words.Parts(100, "жүзден");
        words.Scales(100, "жүз жүзден");
        words.Scales(1_000, "мың мыңнан мыңға мыңы");
        words.Scales(1_000_000, "миллион миллионнан миллионға млн");
        words.Scales(1_000_000_000, "миллиард миллиардтан миллиардқа млрд");
        return words;
    }
}
