using System.Text;
using SearchService.Corpus.Model;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Terms;

public sealed class TbxReaderTests
{
    private readonly List<Concept> _concepts = [];
    private readonly List<SkippedSource> _problems = [];

    [Fact]
    public void A_concept_has_its_terms_by_language_and_its_line()
    {
        Read(
            """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <text><body>
                <conceptEntry id="c1">
                  <descrip type="subjectField">treaty law</descrip>
                  <descrip type="definition">something agreed</descrip>
                  <langSec xml:lang="ru">
                    <termSec><term>договор</term><termNote type="partOfSpeech">noun</termNote></termSec>
                    <termSec><term> соглашение </term></termSec>
                  </langSec>
                  <langSec xml:lang="en"><termSec><term>treaty &amp; pact</term></termSec></langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """);
        var concept = Assert.Single(_concepts);
        Assert.Equal(("c1", "treaty law", 3), (concept.Id, concept.SubjectField, concept.Line));
        Assert.Equal(["договор", "соглашение"], concept.Terms["ru"]);
        Assert.Equal(["treaty & pact"], concept.Terms["en"]);
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("<conceptEntry id='a'><langSec xml:lang='ru'><termSec><term>один</term></termSec></langSec></conceptEntry>", 2, "fewer than two languages")]
    [InlineData("\n<conceptEntry id='c0'>TERMS</conceptEntry>", 3, "there twice")]
    [InlineData("\n\n<conceptEntry id='b'><langSec><termSec><term>x</term></termSec></langSec>TERMS</conceptEntry>", 4, "no <langSec>")]
    [InlineData("<conceptEntry id='b'>TERMS\n<langSec xml:lang='en'><termSec><term> </term></termSec></langSec></conceptEntry>", 3, "0 characters")]
    public void A_mistake_is_told_with_its_line_and_the_rest_is_read(string entry, int line, string message)
    {
        const string Terms = "<langSec xml:lang='kk'><termSec><term>шарт</term></termSec></langSec><langSec xml:lang='ru'><termSec><term>договор</term></termSec></langSec>";
        Read($"<tbx><text><body><conceptEntry id='c0'>{Terms}</conceptEntry>\n{entry.Replace("TERMS", Terms)}\n<conceptEntry id='z'>{Terms}</conceptEntry></body></text></tbx>");
        var problem = Assert.Single(_problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Reason);
        Assert.Equal("z", _concepts[^1].Id);
    }

    [Theory]
    [InlineData("ru", "дoговор", "letters of two alphabets")]
    [InlineData("kk", "e-шарт", null)]
    [InlineData("en", "treatу", "letters of two alphabets")]
    [InlineData("en", "the договор", "Cyrillic")]
    [InlineData("ru", "dogovor", "only Latin")]
    [InlineData("ru", "BIN", null)]
    public void Letters_of_the_wrong_alphabet_are_told_and_the_term_is_kept(string language, string term, string? message)
    {
        var other = language == "kk" ? "ru" : "kk";
        Read($"<tbx><text><body><conceptEntry id='c'><langSec xml:lang='{other}'><term>шарт</term></langSec>\n<langSec xml:lang='{language}'><term>{term}</term></langSec></conceptEntry></body></text></tbx>");
        Assert.Equal([term], Assert.Single(_concepts).Terms[language]);
        Assert.Equal([2], _concepts[0].TermLines[language]);
        Assert.Equal(message is null ? [] : [2], _problems.Select(problem => problem.Line));
        Assert.All(_problems, problem => Assert.Contains(message!, problem.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<tbx><text><body><conceptEntry id='a'>", "Not well-formed")]
    [InlineData("", "Not well-formed")]
    [InlineData("<html/>", "not <tbx>")]
    [InlineData("<!DOCTYPE tbx [<!ENTITY a 'aaaa'>]><tbx>&a;</tbx>", "Not well-formed")]
    public void A_file_that_is_no_termbase_is_told_and_gives_nothing(string xml, string message)
    {
        Read(xml);
        Assert.Empty(_concepts);
        Assert.Contains(message, Assert.Single(_problems).Reason);
    }

    private void Read(string xml) => TbxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "terms.tbx", _concepts, _problems);
}
