namespace SearchService.Engine.Tests.Storage;

/// <summary>What may fail in a directory that is written to.</summary>
public enum DirectoryOperation
{
    Create,
    Write,
    Sync,
    SyncFolder,
    Rename,
    Delete,
}
