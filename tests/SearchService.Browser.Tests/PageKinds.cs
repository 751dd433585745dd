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
        "/clauses",
        "/clauses?text=The Parties exchange information on the natural environment in Geneva within 30 days, and others jointly hold conferences",
        "/clauses?text=Тараптар қоршаған орта туралы ақпарат алмасады&langs=ru,en",
        "/similar/kz-az-environment-1997/ru/art_7",
        "/parallel/gaps-2002/art_1?langs=en,ru",
        "/docs/gaps-2002/en/art_2",
        "/help",
        "/analyze",
        "/analyze?text=мемлекеттеріміздің АҚШ-тың қоршағанортанықорғау жаhандық",
        "/concordance",
        "/concordance?term=registration&lang=en",
        "/concordance?term=a OR b",
        "/consistency",
        "/consistency/madrid-protocol-1989",
        "/nowhere",
    ];
}
