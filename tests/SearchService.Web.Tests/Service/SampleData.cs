namespace SearchService.Web.Tests.Service;

/// <summary>A handful of short texts, written for these tests, as the data folder of a build.</summary>
internal static class SampleData
{
    public const string Water = "water-agreement-1998";
    public const string Archive = "archive-convention-2003";
    public const string Later = "forest-declaration-2011";

    /// <summary>A word that only the text of <see cref="AddLater"/> has.</summary>
    public const string LaterWord = "juniper";

    public static void Write(string folder)
    {
        Add(folder, Water, """
            id: water-agreement-1998
            type: agreement
            date: 1998-05-04
            place: Almaty
            parties: [Kazakhstan, Azerbaijan]
            status: in_force
            citations:
              en: "Water Agreement"
            aliases: ["WA-98", "Twin Act"]
            expressions:
              kk: { title: "Су ресурстарын қорғау туралы келісім", kind: digest, note: "Сынақ мәтіні." }
              ru: { title: "Соглашение об охране водных ресурсов", kind: digest, note: "Текст для проверки." }
              en: { title: "Agreement on the Protection of Water Resources", kind: digest, note: "A text for testing." }
            """,
            ("kk", """
            # Су ресурстарын қорғау туралы келісім

            ### 1-бап. Келісімнің мақсаты

            Тараптар трансшекаралық өзендер мен көлдердің суын қорғау үшін ынтымақтасады.

            ### 2-бап. Деректермен алмасу

            Тараптар судың сапасы туралы деректермен 30 күнде бір рет алмасады.

            ### 3-бап. Дауларды шешу

            Осы Келісімді түсіндіру жөніндегі даулар келіссөздер арқылы шешіледі.
            """),
            ("ru", """
            # Соглашение об охране водных ресурсов

            ### Статья 1. Цель соглашения

            Стороны сотрудничают, чтобы охранять воды трансграничных рек и озёр.

            ### Статья 2. Обмен данными

            Стороны обмениваются данными о качестве воды один раз в 30 дней.

            ### Статья 3. Разрешение споров

            Споры о толковании настоящего Соглашения решаются путём переговоров.
            """),
            ("en", """
            # Agreement on the Protection of Water Resources

            ### Article 1. Purpose of the agreement

            The Parties cooperate to protect the water of transboundary rivers and lakes.

            ### Article 2. Exchange of data

            The Parties exchange data on the quality of water once every 30 days.

            ### Article 3. Settlement of disputes

            Disputes on the interpretation of this Agreement are settled by negotiation.
            """));
        Add(folder, Archive, """
            id: archive-convention-2003
            type: convention
            date: 2003-10-17
            status: expired
            citations:
              en: "Archive Convention"
            aliases: ["Twin Act"]
            expressions:
              ru: { title: "Конвенция об архивах", kind: digest, note: "Текст для проверки." }
              en: { title: "Convention on Archives", kind: digest, note: "A text for testing." }
            """,
            ("ru", """
            # Конвенция об архивах

            ### Статья 1. Понятия

            Архивом называется собрание документов, имеющих правовое значение.

            ### Статья 2. Доступ

            Доступ к архивам свободен; сведения выдаются в течение 15 дней.
            """),
            ("en", """
            # Convention on Archives

            ### Article 1. Terms

            An archive is a collection of documents of legal importance.

            ### Article 2. Access

            Access to archives is free; information is given within 15 days.
            """));
    }

    public static void AddLater(string folder) => Add(folder, Later, """
        id: forest-declaration-2011
        type: declaration
        date: 2011-02-01
        expressions:
          en: { title: "Declaration on Forests", kind: digest, note: "A text for testing." }
        """,
        ("en", $"""
        # Declaration on Forests

        ### Article 1. Trees

        Every {LaterWord} on the slopes is under the protection of the Parties, like the water of the springs.
        """));

    private static void Add(string folder, string work, string metadata, params (string Lang, string Text)[] versions)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, "works", work)).FullName;
        File.WriteAllText(Path.Combine(path, "work.yaml"), metadata + "\n");
        foreach (var (lang, text) in versions)
        {
            File.WriteAllText(Path.Combine(path, lang + ".md"), text + "\n");
        }
    }
}
