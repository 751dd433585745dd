namespace SearchService.Browser.Tests;

/// <summary>An address of every kind of page.</summary>
public static class PageKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "/",
        "/search?q=registration&lang=en&expand=cross",
        "/search?q=ст. 5 Мадридского протокола",
        "/search?q=registration qqzzxx",
        "/search?q=\"моря",
        "/docs",
        "/docs/kz-az-environment-1997",
        "/docs/madrid-protocol-1989/ru",
        "/docs/kz-az-environment-1997/kk/art_2?q=Каспий теңізінің",
        "/parallel/kz-az-environment-1997/art_2?q=sea",
        "/parallel/gaps-2002/art_1?langs=en,ru",
        "/docs/gaps-2002/en/art_2",
        "/help",
        "/analyze",
        "/analyze?text=мемлекеттеріміздің АҚШ-тың қоршағанортанықорғау жаhандық",
        "/nowhere",
    ];
}
