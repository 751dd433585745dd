using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SearchService.Search.Tests.Exporting;

/// <summary>What TMX 1.4 demands of a file, written as checks.</summary>
internal static partial class TmxRules
{
    private static readonly XName s_lang = XNamespace.Xml + "lang";
    private static readonly string[] s_segmentTypes = ["block", "paragraph", "sentence", "phrase"];
    private static readonly string[] s_unitAttributes =
        ["tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang"];

    public static void Check(XDocument file)
    {
        var root = file.Root!;
        Assert.Equal("tmx", root.Name);
        Assert.Equal("1.4", root.Attribute("version")?.Value);
        Assert.Equal(["header", "body"], root.Elements().Select(element => element.Name.LocalName));
        CheckHeader(root.Element("header")!);
        Assert.All(root.Element("body")!.Elements(), unit => CheckUnit(unit));
        Assert.True(root.Element("body")!.Elements().Select(unit => unit.Attribute("tuid")!.Value).ToHashSet().Count == root.Element("body")!.Elements().Count(), "An id is there twice.");
    }

    private static void CheckHeader(XElement header)
    {
        foreach (var required in new[] { "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype" })
        {
            Assert.False(string.IsNullOrEmpty(header.Attribute(required)?.Value), required);
        }

        Assert.Contains(header.Attribute("segtype")!.Value, s_segmentTypes);
        Assert.Matches(Time(), header.Attribute("creationdate")!.Value);
    }

    private static void CheckUnit(XElement unit)
    {
        Assert.Equal("tu", unit.Name);
        Assert.All(unit.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, s_unitAttributes));
        Assert.Contains(unit.Attribute("segtype")!.Value, s_segmentTypes);
        var children = unit.Elements().Select(element => element.Name.LocalName).ToList();
        var variants = children.SkipWhile(name => name is "note" or "prop").ToList();
        Assert.True(variants.Count >= 1 && variants.TrueForAll(name => name == "tuv"), string.Join(' ', children));
        Assert.All(unit.Elements("prop"), CheckProperty);
        foreach (var variant in unit.Elements("tuv"))
        {
            Assert.Matches(Language(), variant.Attribute(s_lang)?.Value ?? "");
            Assert.Equal("seg", variant.Elements().Last().Name.LocalName);
            Assert.All(variant.Elements().SkipLast(1), element => Assert.True(element.Name.LocalName is "note" or "prop", element.Name.LocalName));
            Assert.All(variant.Elements("prop"), CheckProperty);
            Assert.NotEqual("", variant.Element("seg")!.Value.Trim());
            Assert.Empty(variant.Element("seg")!.Elements());
        }
    }

    private static void CheckProperty(XElement property)
    {
        Assert.StartsWith("x-", property.Attribute("type")?.Value ?? "", StringComparison.Ordinal);
        Assert.Empty(property.Elements());
    }

    [GeneratedRegex(@"^\d{8}T\d{6}Z$")]
    private static partial Regex Time();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex Language();
}
