using SearchService.Analysis.Languages;
using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Kazakh;
using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Paragraphs;

namespace SearchService.Analysis.Tests.Languages;

public sealed class EnglishAnalyzerContractTests() : AnalyzerContract(new EnglishAnalyzer())
{
    protected override string Prose =>
        "The States Parties to the present Convention shall take all measures in accordance with Article 12 of the Treaty.";
}

public sealed class RussianAnalyzerContractTests() : AnalyzerContract(new RussianAnalyzer())
{
    protected override string Prose =>
        "Стороны сотрудничают в области охраны окружающей среды, предотвращения загрязнения моря и его биологических ресурсов.";
}

public sealed class KazakhAnalyzerContractTests() : AnalyzerContract(new KazakhAnalyzer())
{
    protected override string Prose =>
        "Тараптар қоршаған ортаны қорғау және табиғи ресурстарды ұтымды пайдалану саласында өзара ынтымақтасады.";
}

public sealed class PlainAnalyzerContractTests() : AnalyzerContract(new PlainAnalyzer("tr"))
{
    protected override string Prose => "Madde 12-1: Kişiler arasındaki sözleşmeler yazılı olarak yapılır.";

    protected override bool HasStopWords => false;

    protected override Analyzer CreateAgain() => new PlainAnalyzer("tr");
}

public sealed class KazakhDocumentContractTests() : AnalyzerContract(AnalyzerSet.Shipped.ForDocuments("kk"))
{
    protected override string Prose =>
        "Тараптар қоршаған ортаны қорғау және табиғи ресурстарды ұтымды пайдалану саласында өзара ынтымақтасады.";

    protected override Analyzer CreateAgain() => new ParagraphAnalyzer(new KazakhAnalyzer(), AnalyzerSet.Shipped.For);
}

public sealed class RussianDocumentContractTests() : AnalyzerContract(AnalyzerSet.Shipped.ForDocuments("ru"))
{
    protected override string Prose =>
        "Стороны сотрудничают в области охраны окружающей среды, предотвращения загрязнения моря и его биологических ресурсов.";

    protected override string Sample => Prose + "\nThe Parties shall notify the depositary of their obligations in writing.\n";

    protected override Analyzer CreateAgain() => new ParagraphAnalyzer(new RussianAnalyzer(), AnalyzerSet.Shipped.For);
}

public sealed class PlainAnalyzerTests
{
    [Fact]
    public void A_language_without_an_analyzer_gets_tokens_in_exact_form()
    {
        var analyzer = Analyzers.For("tr");
        Assert.IsType<PlainAnalyzer>(analyzer);
        Assert.Equal("tr", analyzer.Language);
        Assert.Equal("madde 12-1 kişiler", TokenList.Exact("tr", "Madde 12-1: Kişiler"));
    }
}
