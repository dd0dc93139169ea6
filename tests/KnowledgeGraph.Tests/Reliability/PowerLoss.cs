namespace KnowledgeGraph.Tests.Reliability;

/// <summary>What the disk does with writes that were not synced when the power goes.</summary>
internal enum Unsynced
{
    Dropped,
    Torn,
    Reordered,
}

/// <summary>
/// The files as they are after a power loss: what was synced is there, of the rest what chance leaves. Names of files
/// keep their order: the first so many changes of names since they were synced last are there.
/// </summary>
internal sealed class PowerLoss(WatchedDisk disk, int at, Unsynced unsynced, int sector, Random random)
{
    private readonly List<DiskOp> _log = [.. disk.Log.Take(at)];

    public void Rebuild(string folder)
    {
        var names = disk.Before.ToDictionary(file => file.Name, file => file.File);
        foreach (var op in Names())
        {
            if (op.Kind == DiskOpKind.Delete)
                names.Remove(op.Name);
            else
            {
                if (op.MovedFrom is { } from)
                    names.Remove(from);
                names[op.Name] = op.File;
            }
        }
        foreach (var (name, file) in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.Create);
            stream.Write(disk.Before.Find(before => before.File == file && before.Name != "").Data ?? []);
            foreach (var op in Kept(file))
                Apply(stream, op);
        }
    }

    private IEnumerable<DiskOp> Names()
    {
        var safe = _log.FindLastIndex(op => op.SyncsNames);
        var changes = _log.Select((op, i) => (op, i)).Where(one => one.op.Kind is DiskOpKind.Open or DiskOpKind.Delete);
        var open = changes.Count(one => one.i > safe);
        var kept = unsynced == Unsynced.Dropped ? 0 : random.Next(open + 1);
        return changes.Where((one, _) => one.i <= safe || kept-- > 0).Select(one => one.op);
    }

    private IEnumerable<DiskOp> Kept(int file)
    {
        var ops = _log.Where(op =>
                op.File == file && op.Kind is DiskOpKind.Write or DiskOpKind.Truncate or DiskOpKind.Sync
            )
            .ToList();
        var safe = ops.FindLastIndex(op => op.Kind == DiskOpKind.Sync);
        var open = ops.Count - safe - 1;
        // In order up to a moment, or each by chance.
        var end = unsynced == Unsynced.Torn ? random.Next(open + 1) : open;
        for (var i = 0; i < ops.Count; i++)
        {
            var place = i - safe - 1;
            if (ops[i].Kind == DiskOpKind.Sync || place > end)
                continue;
            if (place < 0 || unsynced == Unsynced.Torn && place < end)
                yield return ops[i];
            else if (unsynced == Unsynced.Torn || unsynced == Unsynced.Reordered && random.Next(2) == 0)
            {
                foreach (var part in unsynced == Unsynced.Torn || random.Next(4) == 0 ? Sectors(ops[i]) : [ops[i]])
                    yield return part;
            }
        }
    }

    /// <summary>The sectors of a write that came to the disk.</summary>
    private IEnumerable<DiskOp> Sectors(DiskOp op)
    {
        if (op.Kind != DiskOpKind.Write)
            yield break;
        for (var from = op.Position; from < op.Position + op.Data.Length; )
        {
            var to = Math.Min((from / sector + 1) * sector, op.Position + op.Data.Length);
            if (random.Next(2) == 0)
                yield return op with
                {
                    Position = from,
                    Data = op.Data[(int)(from - op.Position)..(int)(to - op.Position)],
                };
            from = to;
        }
    }

    private static void Apply(FileStream stream, DiskOp op)
    {
        if (op.Kind == DiskOpKind.Truncate)
        {
            if (op.Position < stream.Length)
                stream.SetLength(op.Position);
            return;
        }
        stream.Position = op.Position;
        stream.Write(op.Data);
    }
}
