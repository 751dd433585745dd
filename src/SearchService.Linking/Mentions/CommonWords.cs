namespace SearchService.Linking.Mentions;

/// <summary>Words that legal texts print with a capital though they are no names.</summary>
internal static class CommonWords
{
    private const string Kazakh =
        "Тарап Үкімет Мемлекет Ұйым Келісім Конвенция Шарт Хаттама Заң Кодекс Конституция Республика Қазақстан Уағдаласушы Жоғары Сот Кеңес Комитет Комиссия Хатшы "
        + "Бас Президент Парламент Мәжіліс Сенат Министр Министрлік Премьер Ассамблея Бюро Ведомство Орган Декларация Жарғы Пакт Орталық Халық Ереже Қағида Протокол "
        + "Директор Одақ Тұрақты Халықаралық Мемлекеттік Ұлттық Агенттік Қор Банк Регламент Тізілім Осы Бұл Ол Қосымша Бап Тарау Мүше Депозитарий Жоғарғы Прокурор Қазақ";

    private const string Russian =
        "Сторона Правительство Государство Организация Соглашение Конвенция Договор Протокол Закон Кодекс Конституция Республика Договаривающаяся Договаривающиеся Высокая Верховный Суд "
        + "Совет Комитет Комиссия Секретарь Генеральный Президент Парламент Мажилис Сенат Министр Министерство Премьер Ассамблея Бюро Ведомство Орган Декларация Устав Пакт "
        + "Центральный Правила Директор Союз Постоянный Международный Государственный Национальный Агентство Фонд Банк Регламент Реестр Настоящий Приложение Статья Глава Член "
        + "Депозитарий Прокурор Указ Федеральный Гражданский Участник Каждый Председатель Палата Положение";

    private const string English =
        "Party Parties Government State States Organization Organisation Agreement Convention Treaty Protocol Law Code Constitution Republic Contracting High Supreme Court Council Committee "
        + "Commission Secretary General President Parliament Mazhilis Senate Minister Ministry Prime Assembly Bureau Office Authority Declaration Charter Covenant Central Rules Director Union "
        + "Permanent International National Agency Fund Bank Regulations Register This The Annex Article Chapter Member Members Depositary Prosecutor Decree Federal Civil Each Chairman Chamber "
        + "Contracting Executive Requesting Requested Applicant Holder Section Part Paragraph Letter Request Central Authorities Any Such That These Those There Principle Schedule Territory";

    /// <summary>The light stems of all of them.</summary>
    public static HashSet<string> Stems { get; } = [.. StemsOf("kk", Kazakh), .. StemsOf("ru", Russian), .. StemsOf("en", English)];

    private static IEnumerable<string> StemsOf(string language, string words) =>
        words.Split(' ').Select(word => LightStem.Of(language, new MentionText(language, word).Folded(0)).ToString());
}
