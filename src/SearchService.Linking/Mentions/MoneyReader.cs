namespace SearchService.Linking.Mentions;

/// <summary>Reads amounts of money and percentages.</summary>
internal static class MoneyReader
{
    /// <summary>How many words in brackets may stand between an amount and its currency: 1 000 (одна тысяча) тенге.</summary>
    private const int MostWordsInBrackets = 12;

    private static readonly PhraseTable<string> s_currencies = Currencies();

    /// <summary>Reads an amount that begins at a token: number and currency, or sign of a currency and number.</summary>
    public static bool TryReadMoney(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        if (Sign(text, at, out var behind) is { } before && NumberReader.TryRead(text, behind, out var amount, out next))
        {
            key = $"{amount} {before}";
            return true;
        }

        if (!NumberReader.TryRead(text, at, out amount, out var i))
        {
            return false;
        }

        i = OverBrackets(text, i);
        var currency = Sign(text, i, out next) ?? s_currencies.Find(text, i, out next);
        key = $"{amount} {currency}";
        return currency is not null;
    }

    /// <summary>Reads a percentage that begins at a token; the key has the number.</summary>
    public static bool TryReadPercent(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        if (!NumberReader.TryRead(text, at, out var number, out var i))
        {
            return false;
        }

        i = OverBrackets(text, i);
        i += text.IsDash(i) && text.IsGlued(i) && text.IsWord(i + 1) ? 1 : 0;
        key = $"{number} %";
        next = text.IsSign(i, '%') || IsPercent(text, i) ? i + 1 : text.IsWord(i, "per") && text.IsWord(i + 1, "cent") ? i + 2 : at;
        return next > at;
    }

    private static bool IsPercent(MentionText text, int i)
    {
        var word = text.Folded(i);
        return text.Language switch
        {
            "kk" => word.StartsWith("пайыз", StringComparison.Ordinal) || word.StartsWith("процент", StringComparison.Ordinal),
            "ru" => word.StartsWith("процент", StringComparison.Ordinal),
            _ => word is "percent" or "percents",
        };
    }

    /// <summary>The token behind brackets of which the first word is a number, or the same one.</summary>
    private static int OverBrackets(MentionText text, int at)
    {
        if (!text.IsSign(at, '(') || !NumberReader.TryRead(text, at + 1, out _, out _))
        {
            return at;
        }

        for (var i = at + 1; i <= at + MostWordsInBrackets; i++)
        {
            if (text.IsSign(i, ')'))
            {
                return i + 1;
            }
        }

        return at;
    }

    private static string? Sign(MentionText text, int at, out int next)
    {
        next = at + 1;
        if (text[at].Kind == MentionTokenKind.Word)
        {
            var isDollar = text.Printed(at) is "US" or "USD" && text.IsSign(at + 1, '$');
            next += isDollar ? 1 : 0;
            return isDollar ? "USD" : text.Printed(at) switch
            {
                "KZT" => "KZT",
                "USD" => "USD",
                "EUR" => "EUR",
                "RUB" => "RUB",
                "GBP" => "GBP",
                "CHF" => "CHF",
                "CNY" => "CNY",
                "SDR" or "СПЗ" => "XDR",
                _ => null,
            };
        }

        return text[at].Kind != MentionTokenKind.Sign ? null : text.Printed(at)[0] switch
        {
            '$' => "USD",
            '€' => "EUR",
            '₸' => "KZT",
            '₽' => "RUB",
            '£' => "GBP",
            _ => null,
        };
    }

    private static PhraseTable<string> Currencies()
    {
        var table = new PhraseTable<string>();
        (string Key, string Kazakh, string Russian, string English)[] names =
        [
            ("KZT", "теңге", "тенге", "tenge|tenges"),
            ("RUB", "рубль|Ресей рублі", "рубль|рублей|российский рубль|российских рублей", "ruble|rouble|Russian ruble|Russian rouble"),
            ("USD", "АҚШ доллары|доллар|Америка Құрама Штаттарының доллары", "доллар|доллар США|долл|долл США|доллар Соединенных Штатов Америки", "dollar|US dollar|United States dollar|U.S. dollar"),
            ("EUR", "еуро|евро", "евро", "euro"),
            ("GBP", "фунт стерлинг|фунт стерлингі", "фунт стерлингов", "pound sterling|pounds sterling"),
            ("CHF", "швейцар франкі|Швейцария франкі", "швейцарский франк|швейцарских франков", "Swiss franc"),
            ("CNY", "юань", "юань|юаней", "yuan"),
            ("XDR", "арнайы қарыз алу құқығы|АҚҚ бірлігі", "специальное право заимствования|специальных прав заимствования|единица СДР", "special drawing right|unit of account"),
            ("MCI", "АЕК|айлық есептік көрсеткіш", "МРП|месячный расчетный показатель|месячных расчетных показателей", "MCI|MCIs|monthly calculation index|monthly calculation indices|monthly calculation indexes|monthly calculated index|monthly calculated indices"),
            ("MMW", "ең төменгі жалақы|ең төмен жалақы", "минимальная заработная плата|минимальных заработных плат|минимальный размер заработной платы", "minimum wage|minimum salary|minimum monthly wage"),
        ];
        foreach (var (key, kazakh, russian, english) in names)
        {
            Add("kk", kazakh, key);
            Add("ru", russian, key);
            Add("en", english, key);
        }

        return table;

        void Add(string language, string forms, string key)
        {
            foreach (var form in forms.Split('|'))
            {
                table.Add(language, form, key);
            }
        }
    }
}
