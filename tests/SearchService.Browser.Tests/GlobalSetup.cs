using SearchService.Browser.Tests.Service;

[assembly: AssemblyFixture(typeof(Site))]
