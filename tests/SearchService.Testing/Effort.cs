namespace SearchService.Testing;

/// <summary>How long tests go on that find more the longer they run: a moment at the desk, longer in CI, longest at night.</summary>
/// <remarks>The environment says which: <c>CI=true</c>, and <c>NIGHTLY=true</c> for the run that has the night.</remarks>
public static class Effort
{
    /// <summary>One of three values.</summary>
    public static T Of<T>(T quick, T ci, T nightly) => IsSet("NIGHTLY") ? nightly : IsSet("CI") ? ci : quick;

    /// <summary>One of three times, in seconds.</summary>
    public static TimeSpan Seconds(double quick, double ci, double nightly) => TimeSpan.FromSeconds(Of(quick, ci, nightly));

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is "true" or "1";
}
