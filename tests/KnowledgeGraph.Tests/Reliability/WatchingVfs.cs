using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>
/// A VFS (the door through which SQLite goes to the disk) of our own before that of the library, which does the work.
/// </summary>
internal static unsafe class WatchingVfs
{
    private const int OpenJournals = 0x00000800 | 0x00004000 | 0x00080000;

    private static readonly Lock _lock = new();
    private static readonly List<WatchedDisk> _disks = [];
    private static readonly ConcurrentDictionary<nint, OpenFile> _open = new();
    private static readonly ConcurrentDictionary<nint, nint> _tables = new();
    private static Vfs* _real;

    public static void Watch(WatchedDisk disk)
    {
        lock (_lock)
        {
            if (_real is null)
                Register();
            _disks.Add(disk);
        }
    }

    public static void Forget(WatchedDisk disk)
    {
        lock (_lock)
            _disks.Remove(disk);
    }

    private static void Register()
    {
        _ = Native.Initialize();
        var real = Native.Find(null);
        // A copy: what is not replaced goes to the library, which finds its own data in it.
        var ours = (Vfs*)NativeMemory.Alloc((nuint)sizeof(Vfs));
        *ours = *real;
        ours->Next = null;
        ours->Name = (byte*)Marshal.StringToCoTaskMemUTF8("watching");
        ours->Open = &Open;
        ours->Delete = &Delete;
        _real = real;
        if (Native.Register(ours, makeDefault: 1) != 0)
            throw new InvalidOperationException("SQLite refuses another VFS.");
    }

    private static WatchedDisk? DiskOf(string? path)
    {
        lock (_lock)
            return path is null ? null : _disks.FirstOrDefault(disk => disk.Holds(path));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Vfs* vfs, byte* name, IoFile* file, int flags, int* outFlags)
    {
        var path = name is null ? null : Marshal.PtrToStringUTF8((nint)name);
        if (DiskOf(path) is not { } disk)
            return _real->Open(_real, name, file, flags, outFlags);
        file->Methods = null;
        var (number, fault) = disk.Opening(path!, (flags & OpenJournals) != 0);
        if (fault != 0)
            return fault;
        var result = _real->Open(_real, name, file, flags, outFlags);
        if (result != 0)
            return result;
        var real = (nint)file->Methods;
        _open[(nint)file] = new OpenFile(disk, number, path!, real);
        file->Methods = (IoMethods*)_tables.GetOrAdd(real, table => Ours((IoMethods*)table));
        return 0;
    }

    /// <summary>Databases and journals have tables of their own, since nobody locks a journal.</summary>
    private static nint Ours(IoMethods* real)
    {
        var methods = (IoMethods*)NativeMemory.Alloc((nuint)sizeof(IoMethods));
        *methods = *real;
        methods->Close = &Close;
        methods->Read = &Read;
        methods->Write = &Write;
        methods->Truncate = &Truncate;
        methods->Sync = &Sync;
        if (real->Version > 1)
            methods->ShmMap = &ShmMap;
        return (nint)methods;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Vfs* vfs, byte* name, int syncFolder)
    {
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        var fault = DiskOf(path)?.Deleting(path, syncFolder != 0) ?? 0;
        return fault != 0 ? fault : _real->Delete(_real, name, syncFolder);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(IoFile* file)
    {
        _open.TryRemove((nint)file, out var known);
        return ((IoMethods*)known!.Real)->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(IoFile* file, byte* data, int count, long at) =>
        Asked(file, DiskOpKind.Read, at) is not 0 and var fault ? fault : Real(file)->Read(file, data, count, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(IoFile* file, byte* data, int count, long at) =>
        Asked(file, DiskOpKind.Write, at, new ReadOnlySpan<byte>(data, count)) is not 0 and var fault
            ? fault
            : Real(file)->Write(file, data, count, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(IoFile* file, long size) =>
        Asked(file, DiskOpKind.Truncate, size) is not 0 and var fault ? fault : Real(file)->Truncate(file, size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(IoFile* file, int flags) =>
        Asked(file, DiskOpKind.Sync, 0) is not 0 and var fault ? fault : Real(file)->Sync(file, flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmMap(IoFile* file, int region, int size, int extend, void** at) =>
        Asked(file, DiskOpKind.Map, 0) is not 0 and var fault
            ? fault
            : Real(file)->ShmMap(file, region, size, extend, at);

    private static IoMethods* Real(IoFile* file) => (IoMethods*)_open[(nint)file].Real;

    private static int Asked(IoFile* file, DiskOpKind kind, long at, ReadOnlySpan<byte> data = default)
    {
        var known = _open[(nint)file];
        return known.Disk.Asked(kind, known.File, known.Path, at, data);
    }

    private sealed record OpenFile(WatchedDisk Disk, int File, string Path, nint Real);
}
