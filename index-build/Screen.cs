using System.Text;
using Spectre.Console;

namespace SearchService.IndexBuild;

/// <summary>Where a verb reads and writes. Only a terminal gets colours, moving bars and lines broken at its width.</summary>
internal sealed class Screen
{
    private const int NeverBreak = 1_000_000;

    private Screen(TextReader? input, TextWriter output, TextWriter error, bool isTerminal)
    {
        In = input;
        Out = output;
        Error = error;
        IsTerminal = isTerminal;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
        {
            Console.Profile.Width = NeverBreak;
            Console.Profile.Capabilities.Unicode = true;
        }
    }

    /// <summary>The input when it is a file or a pipe, null on a terminal.</summary>
    public TextReader? In { get; }

    /// <summary>The answers; held back in a file or pipe until flushed, which the end of the program does.</summary>
    public TextWriter Out { get; }

    /// <summary>The errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether the output is a terminal that moves the cursor; not so with NO_COLOR or TERM=dumb.</summary>
    public bool IsTerminal { get; }

    /// <summary>The output with markup.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The streams of the process, in UTF-8 whatever the locale.</summary>
    public static Screen OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        System.Console.OutputEncoding = utf8;
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb"
            || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Screen(
            System.Console.IsInputRedirected ? new StreamReader(System.Console.OpenStandardInput(), utf8, true, 1 << 16) : null,
            System.Console.IsOutputRedirected ? new StreamWriter(System.Console.OpenStandardOutput(), utf8, 1 << 16) : System.Console.Out,
            System.Console.Error,
            !System.Console.IsOutputRedirected && !dumb);
    }

    /// <summary>A screen that is not a terminal.</summary>
    public static Screen Captured(TextReader? input, TextWriter output, TextWriter error) => new(input, output, error, isTerminal: false);
}
