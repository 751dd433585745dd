namespace SearchService.Linking.Lexicon.Learning;

public static class Knob
{
    public static float Get(string name, float otherwise) =>
        Environment.GetEnvironmentVariable("K_" + name) is { Length: > 0 } value ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
