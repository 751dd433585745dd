using SearchService.Linking.Mentions;

namespace SearchService.Linking.Tests.Mentions;

public sealed class MentionReaderTests
{
    /// <summary>Written forms with the keys expected of them; names that no key is given for are not compared.</summary>
    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string, string>();
            using var stream = typeof(MentionReaderTests).Assembly.GetManifestResourceStream("SearchService.Linking.Tests.Mentions.forms.tsv")!;
            using var reader = new StreamReader(stream);
            for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
            {
                if (line.Split('\t') is [var language, var text, var keys])
                {
                    forms.Add(language, text, keys);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Written_forms_have_their_keys(string language, string text, string keys) =>
        Assert.Equal(keys, string.Join("; ", MentionReader.Read(language, text).Select(mention => mention.Key)));
}
