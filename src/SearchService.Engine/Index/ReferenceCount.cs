namespace SearchService.Engine.Index;

/// <summary>Counts the users of something that may be released only when nobody uses it. It starts with one user.</summary>
internal sealed class ReferenceCount
{
    private int _count = 1;

    /// <summary>Whether anybody uses it.</summary>
    public bool IsAlive => Volatile.Read(ref _count) > 0;

    /// <summary>Adds a user; false when the last one has gone already.</summary>
    public bool TryIncrement()
    {
        var count = Volatile.Read(ref _count);
        while (count > 0)
        {
            var seen = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (seen == count)
            {
                return true;
            }

            count = seen;
        }

        return false;
    }

    /// <summary>Removes a user; true when that was the last one, who must now release.</summary>
    public bool Decrement()
    {
        var count = Interlocked.Decrement(ref _count);
        return count >= 0 ? count == 0 : throw new InvalidOperationException("Released more often than acquired.");
    }
}
