namespace KnowledgeGraph.Benchmarks;

/// <summary>How fast a graph is written, beside what SQLite can do at all.</summary>
internal static class ImportPart
{
    public static async Task RunAsync(Workspace workspace, IEnumerable<GraphSize> sizes)
    {
        var table = new Table(
            "graph",
            "import",
            "facts/s",
            "CPU",
            "file",
            "raw insert",
            "CPU",
            "rows",
            "of raw, time",
            "of raw, CPU"
        );
        foreach (var size in sizes)
        {
            if (workspace.IsSqlite)
                workspace.Delete(size);
            var (import, summary) = await workspace.ImportAsync(size);
            if (summary.Facts != size.Facts || import.Time == TimeSpan.Zero)
                throw new InvalidOperationException(
                    $"The store holds {summary.Facts} facts before or after; is it empty?"
                );
            string[] cells =
            [
                size.ToString(),
                Seconds(import.Time),
                $"{size.Facts / import.Time.TotalSeconds:N0}",
                Seconds(import.Cpu),
            ];
            table.Add(
                workspace.IsSqlite
                    ? [.. cells, .. BesideRaw(workspace, size, import)]
                    : [.. cells, "", "", "", "", "", ""]
            );
        }
        table.Print("Import: one thousand facts per article, five articles per transaction");
    }

    private static string[] BesideRaw(Workspace workspace, GraphSize size, Effort import)
    {
        var copy = Path.Combine(workspace.Folder, "raw.db");
        foreach (var file in Directory.GetFiles(workspace.Folder, "raw.db*"))
            File.Delete(file);
        var (raw, rows) = RawInsert.Run(workspace.PathOf(size), copy, import.Parts);
        foreach (var file in Directory.GetFiles(workspace.Folder, "raw.db*"))
            File.Delete(file);
        return
        [
            $"{new FileInfo(workspace.PathOf(size)).Length / 1e6:0} MB",
            Seconds(raw.Time),
            Seconds(raw.Cpu),
            $"{rows:N0}",
            $"{raw.Time / import.Time:P0}",
            $"{raw.Cpu / import.Cpu:P0}",
        ];
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";
}
