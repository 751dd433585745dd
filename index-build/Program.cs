using System.Text;
using SearchService.IndexBuild;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
