using System.Text;
using SearchService.Search;
using SearchService.Search.Exporting;

namespace SearchService.IndexBuild.Commands;

/// <summary>Writes all links of an index into a file.</summary>
internal static class LinksExport
{
    /// <summary>Writes beside the file and renames at the end, so that a file is never half of the links.</summary>
    public static void Write(SearchIndex index, LinkExportFormat format, string file)
    {
        var unfinished = file + ".unfinished";
        try
        {
            using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                foreach (var piece in index.ExportLinks(new LinkExportRequest(), format))
                {
                    writer.Write(piece);
                }
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
