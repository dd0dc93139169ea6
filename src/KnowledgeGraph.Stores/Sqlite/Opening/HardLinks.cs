using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Stores.Sqlite.Layout;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>
/// Refuses a file with several names: SQLite names the journal after the file, so what one name acknowledged is missing
/// under the other.
/// </summary>
internal static class HardLinks
{
    private const int WorkingFolder = -100;
    private const uint CountOfLinks = 4;
    private const int PlaceOfCount = 16;
    private const int Size = 256;

    public static void RequireNone(string path)
    {
        if (Count(path) is var count and > 1)
            throw StoreErrors.SeveralNames(path, count);
    }

    /// <summary>Names of a file; 1 where the system does not tell, or there is no file yet.</summary>
    private static uint Count(string path)
    {
        if (!OperatingSystem.IsLinux())
            return 1;
        var told = new byte[Size];
        try
        {
            return statx(WorkingFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, CountOfLinks, told) == 0
                ? BinaryPrimitives.ReadUInt32LittleEndian(told.AsSpan(PlaceOfCount))
                : 1;
        }
        // A C library from before 2018.
        catch (EntryPointNotFoundException)
        {
            return 1;
        }
    }

    // .NET has no count of links; this structure, unlike that of stat, is the same on every processor.
    [DllImport("libc")]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] told);
}
