using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SearchService.Linking.Tests")]
