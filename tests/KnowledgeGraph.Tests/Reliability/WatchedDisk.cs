namespace KnowledgeGraph.Tests.Reliability;

/// <summary>
/// Stands between SQLite and the disk: keeps what is written and synced under a folder, and lets it fail. Files of
/// other folders go past it.
/// </summary>
internal sealed class WatchedDisk : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _root;
    private readonly List<DiskOp> _log = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<int> _unsafeNames = [];
    private int _next;

    /// <param name="folder">What is in it is taken as safe on the disk.</param>
    /// <param name="keep">Whether what is written is kept.</param>
    public WatchedDisk(string folder, bool keep = true)
    {
        (_root, Keeps) = (Path.GetFullPath(folder) + Path.DirectorySeparatorChar, keep);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var number = _next++;
            _numbers.Add(Path.GetFullPath(file)[_root.Length..], number);
            Before.Add((number, Path.GetFullPath(file)[_root.Length..], File.ReadAllBytes(file)));
        }
        WatchingVfs.Watch(this);
    }

    /// <summary>The files at the beginning.</summary>
    public List<(int File, string Name, byte[] Data)> Before { get; } = [];

    /// <summary>What an operation fails with, as SQLite numbers it; 0 for not at all.</summary>
    public Func<DiskOp, int> Fault { get; set; } = _ => 0;

    /// <summary>False for a disk that says it synced and did not.</summary>
    public bool Syncs { get; init; } = true;

    private bool Keeps { get; }

    public int Count
    {
        get
        {
            lock (_lock)
                return _log.Count;
        }
    }

    public IReadOnlyList<DiskOp> Log
    {
        get
        {
            lock (_lock)
                return [.. _log];
        }
    }

    public bool Holds(string path) => path.StartsWith(_root, StringComparison.Ordinal);

    /// <summary>The number of the file, and what opening it fails with.</summary>
    public (int File, int Fault) Opening(string path, bool isJournal)
    {
        lock (_lock)
        {
            SeeOthers();
            var name = path[_root.Length..];
            var made = !_numbers.TryGetValue(name, out var number);
            if (made)
                number = _next;
            var op = new DiskOp(DiskOpKind.Open, number, name) { Made = made };
            if (Fault(op) is not 0 and var fault)
                return (number, fault);
            if (made)
            {
                _numbers.Add(name, _next++);
                if (isJournal)
                    _unsafeNames.Add(number);
                _log.Add(op);
            }
            return (number, 0);
        }
    }

    public int Asked(DiskOpKind kind, int file, string path, long position = 0, ReadOnlySpan<byte> data = default)
    {
        lock (_lock)
        {
            var op = new DiskOp(kind, file, path[_root.Length..], position)
            {
                Data = Keeps ? data.ToArray() : [],
                SyncsNames = kind == DiskOpKind.Sync && _unsafeNames.Contains(file),
            };
            if (Fault(op) is not 0 and var fault)
                return fault;
            if (kind is not (DiskOpKind.Read or DiskOpKind.Map) && Keeps && (Syncs || kind != DiskOpKind.Sync))
                _log.Add(op);
            if (op.SyncsNames)
                _unsafeNames.Remove(file);
            return 0;
        }
    }

    public int Deleting(string path, bool syncsNames)
    {
        lock (_lock)
        {
            var name = path[_root.Length..];
            if (!_numbers.TryGetValue(name, out var number))
                return 0;
            var op = new DiskOp(DiskOpKind.Delete, number, name) { SyncsNames = syncsNames };
            if (Fault(op) is not 0 and var fault)
                return fault;
            _numbers.Remove(name);
            _log.Add(op);
            return 0;
        }
    }

    /// <summary>What the program did with files without SQLite: it moves a filled file, which it synced before, into
    /// its place, and deletes journals.</summary>
    private void SeeOthers()
    {
        foreach (var (name, number) in _numbers.Where(one => !File.Exists(_root + one.Key)).ToList())
        {
            _numbers.Remove(name);
            if (Path.GetDirectoryName(name) is { } folder && folder.EndsWith(".filling", StringComparison.Ordinal))
            {
                var target = folder[..^".filling".Length];
                _numbers[target] = number;
                _log.Add(new DiskOp(DiskOpKind.Sync, number, name));
                _log.Add(new DiskOp(DiskOpKind.Open, number, target) { Made = true, MovedFrom = name });
            }
            else
                _log.Add(new DiskOp(DiskOpKind.Delete, number, name));
        }
    }

    public void Dispose() => WatchingVfs.Forget(this);
}
