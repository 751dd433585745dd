using System.Runtime.ExceptionServices;

namespace SearchService.Engine.Index.Writing;

/// <summary>Prepares items on several threads, some ahead of the one that takes them in their order.</summary>
/// <remarks>
/// The thread that takes prepares too whenever the next item is not there, so it needs nobody else to get to the end, and on one
/// thread everything happens in turn. At most twice as many items as threads are held.
/// </remarks>
internal sealed class Lookahead<T>
    where T : class, new()
{
    private readonly object _gate = new();
    private readonly int _count;
    private readonly Action<int, T> _prepare;
    private readonly T[] _items;
    private readonly bool[] _ready;
    private int _next;
    private int _taken;
    private bool _stopped;
    private Exception? _error;

    private Lookahead(int count, int threads, Action<int, T> prepare)
    {
        _count = count;
        _prepare = prepare;
        _items = new T[Math.Min(Math.Max(1, count), threads == 1 ? 1 : 2 * threads)];
        _ready = new bool[_items.Length];
        for (var i = 0; i < _items.Length; i++)
        {
            _items[i] = new T();
        }
    }

    /// <summary>Prepares <paramref name="count"/> items and takes them one by one on this thread.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="threads">How many threads prepare, this one included.</param>
    /// <param name="prepare">Fills the item of a number, on any thread; the object may have been used for another before.</param>
    /// <param name="take">Takes the items in the order of their numbers.</param>
    public static void Run(int count, int threads, Action<int, T> prepare, Action<int, T> take)
    {
        var run = new Lookahead<T>(count, threads, prepare);
        var workers = new Task[Math.Max(0, Math.Min(threads, count) - 1)];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Run(run.Work);
        }

        try
        {
            for (var number = 0; number < count; number++)
            {
                take(number, run.Wait(number));
                run.Release();
            }
        }
        finally
        {
            run.Stop();
            Task.WaitAll(workers);
        }
    }

    private void Work()
    {
        while (Claim(wait: true) is >= 0 and var number)
        {
            Prepare(number);
        }
    }

    /// <summary>The item of a number when it is ready; until then this thread prepares what is to be prepared.</summary>
    private T Wait(int number)
    {
        var slot = number % _items.Length;
        while (true)
        {
            lock (_gate)
            {
                while (!_ready[slot] && _error is null && !CanClaim)
                {
                    Monitor.Wait(_gate);
                }

                if (_error is not null)
                {
                    ExceptionDispatchInfo.Throw(_error);
                }

                if (_ready[slot])
                {
                    _ready[slot] = false;
                    return _items[slot];
                }
            }

            if (Claim(wait: false) is >= 0 and var other)
            {
                Prepare(other);
            }
        }
    }

    private bool CanClaim => _next < _count && _next < _taken + _items.Length;

    private int Claim(bool wait)
    {
        lock (_gate)
        {
            while (wait && !_stopped && _next < _count && !CanClaim)
            {
                Monitor.Wait(_gate);
            }

            return _stopped || !CanClaim ? -1 : _next++;
        }
    }

    private void Prepare(int number)
    {
        Exception? failure = null;
        try
        {
            _prepare(number, _items[number % _items.Length]);
        }
        catch (Exception error)
        {
            // It is thrown again on the thread that takes.
            failure = error;
        }

        lock (_gate)
        {
            _ready[number % _items.Length] = true;
            _error ??= failure;
            _stopped |= failure is not null;
            Monitor.PulseAll(_gate);
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            _taken++;
            Monitor.PulseAll(_gate);
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
