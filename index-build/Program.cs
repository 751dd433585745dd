Console.WriteLine("index-build");
