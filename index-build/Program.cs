using SearchService.IndexBuild;

return CommandLine.Run(args, Screen.OfProcess());
