using System.Runtime.InteropServices;

namespace KnowledgeGraph.Tests.Reliability;

#pragma warning disable CS0649 // The library fills these in.

/// <summary>sqlite3_file: what it holds beyond this is the library's.</summary>
internal unsafe struct IoFile
{
    public IoMethods* Methods;
}

/// <summary>sqlite3_io_methods, version 3; what is only passed on has no type.</summary>
internal unsafe struct IoMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<IoFile*, int> Close;
    public delegate* unmanaged[Cdecl]<IoFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<IoFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<IoFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<IoFile*, int, int> Sync;
    public nint FileSize;
    public nint Lock;
    public nint Unlock;
    public nint CheckReservedLock;
    public nint FileControl;
    public nint SectorSize;
    public nint DeviceCharacteristics;
    public delegate* unmanaged[Cdecl]<IoFile*, int, int, int, void**, int> ShmMap;
    public nint ShmLock;
    public nint ShmBarrier;
    public nint ShmUnmap;
    public nint Fetch;
    public nint Unfetch;
}

/// <summary>sqlite3_vfs, version 3.</summary>
internal unsafe struct Vfs
{
    public int Version;
    public int FileBytes;
    public int MaxPathname;
    public Vfs* Next;
    public byte* Name;
    public void* AppData;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, IoFile*, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;
    public nint Access;
    public nint FullPathname;
    public nint DlOpen;
    public nint DlError;
    public nint DlSym;
    public nint DlClose;
    public nint Randomness;
    public nint Sleep;
    public nint CurrentTime;
    public nint GetLastError;
    public nint CurrentTimeInt64;
    public nint SetSystemCall;
    public nint GetSystemCall;
    public nint NextSystemCall;
}

/// <summary>The library that the program uses: a second copy of SQLite would see nothing of it.</summary>
internal static unsafe class Native
{
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_initialize", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Initialize();

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    public static extern Vfs* Find(byte* name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Register(Vfs* vfs, int makeDefault);
}
