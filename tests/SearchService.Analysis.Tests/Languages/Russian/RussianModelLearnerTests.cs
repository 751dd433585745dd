using System.IO.Compression;
using System.Text.Json;
using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Languages.Russian;

public sealed class RussianModelLearnerTests
{
    [Fact]
    public void A_stem_seen_with_several_endings_is_learned_and_its_unseen_forms_are_stemmed_to_it()
    {
        var learner = new RussianModelLearner();
        learner.Add("Вармотка лежит. Вармотки, вармотке, вармотку, вармоткой, вармоток, вармоткам, вармотках.".AsMemory());
        using var text = new StringWriter();
        learner.WriteStems(text, "test-1");
        using var reader = new StringReader(text.ToString());
        var model = RussianStemModel.Read(reader);
        Assert.Equal("test-1", model.Version);
        var stems = new StemBuffer();
        new RussianStemmer(model).Stem("вармотками", TokenKind.Word, stems);
        Assert.Equal("вармотка", stems[0].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("v\n0закон A")]
    [InlineData("v\n= nothing AA")]
    [InlineData("v\n= d.и AA")]
    [InlineData("v\n= d.и A\n9закон A")]
    [InlineData("v\n= d.и A\n0закон")]
    public void A_broken_stem_model_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => RussianStemModel.Read(new StringReader(text)));

    [Fact]
    public void The_model_of_the_assembly_is_what_the_texts_teach()
    {
        var learner = new RussianModelLearner();
        AddTexts(learner);
        using var learned = new StringWriter();
        learner.WriteStems(learned, RussianStemModel.Default.Version);
        using var shipped = RussianParadigms.Open("stem-model.txt");
        Assert.True(shipped.ReadToEnd() == learned.ToString(), "stem-model.txt is not what is learned now; learn it anew");
    }

    private static void AddTexts(RussianModelLearner learner)
    {
        using var packed = new GZipStream(File.OpenRead(Requires.Shared("peers/provisions.jsonl.gz")), CompressionMode.Decompress);
        using var provisions = new StreamReader(packed);
        for (var line = provisions.ReadLine(); line is not null; line = provisions.ReadLine())
        {
            if (line.Contains("\"lang\": \"ru\"", StringComparison.Ordinal))
            {
                Add(learner, line, "text");
            }
        }

        foreach (var file in Directory.GetFiles(Requires.Shared("parallel"), "*.jsonl"))
        {
            foreach (var line in File.ReadLines(file))
            {
                Add(learner, line, "ru");
            }
        }

        foreach (var line in File.ReadLines(Requires.Shared("judged/ru-tax-code/collection.jsonl")))
        {
            Add(learner, line, "heading", "text");
        }
    }

    private static void Add(RussianModelLearner learner, string line, params ReadOnlySpan<string> names)
    {
        using var record = JsonDocument.Parse(line);
        foreach (var name in names)
        {
            if (record.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
            {
                learner.Add(text.GetString()!.AsMemory());
            }
        }
    }
}
