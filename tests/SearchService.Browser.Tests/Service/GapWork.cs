namespace SearchService.Browser.Tests.Service;

/// <summary>A work in two languages, of which the Russian text lacks a sentence of the first article and the whole second one.</summary>
internal static class GapWork
{
    public const string Id = "gaps-2002";

    /// <summary>The sentence that the Russian text lacks.</summary>
    public const string Alone = "The competent authorities shall publish an annual report about forest fires.";

    public static void WriteTo(string data)
    {
        var folder = Path.Combine(data, "works", Id);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "work.yaml"), """
            id: gaps-2002
            type: agreement
            date: 2002-03-04
            expressions:
              en:
                title: "Agreement on the protection of forests"
                kind: digest
              ru:
                title: "Соглашение об охране лесов"
                kind: digest
            """);
        File.WriteAllText(Path.Combine(folder, "en.md"), $"""
            # Agreement on the protection of forests

            ### Article 1. Protection

            The Parties protect the environment and natural resources of the border regions. {Alone} Each Party shall inform the other Party about accidents within 10 days.

            ### Article 2. Hunting

            Hunting of rare animals and birds is prohibited in the reserves during the whole year.

            ### Article 3. Entry into force

            This Agreement shall enter into force on the date of its signature for a period of five years.
            """);
        File.WriteAllText(Path.Combine(folder, "ru.md"), """
            # Соглашение об охране лесов

            ### Статья 1. Охрана

            Стороны охраняют окружающую среду и природные ресурсы приграничных районов. Каждая Сторона информирует другую Сторону об авариях в течение 10 дней.

            ### Статья 3. Вступление в силу

            Настоящее Соглашение вступает в силу с даты его подписания сроком на пять лет.
            """);
    }
}
