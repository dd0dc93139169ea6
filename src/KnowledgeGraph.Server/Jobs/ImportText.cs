using System.Text;
using KnowledgeGraph.Lists.Importing;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>What an import did, for people.</summary>
internal static class ImportText
{
    private const int MostChanges = 20;

    // More than any list has; a hostile record can have ten thousands.
    private const int MostFields = 500;

    public static string Of(ImportResult result, bool dryRun)
    {
        var text = new StringBuilder();
        var (counts, report) = (result.Counts, result.Report);
        text.AppendLine(
            $"{result.List}, version of {result.Version}{(result.IsDated ? "" : " (today: the file tells no date)")}: "
                + $"{report.Records:N0} records read, {report.Sources:N0} "
                + "entries."
        );
        text.AppendLine(
            counts == new ListCounts(0, 0, 0, 0)
                ? "0 changes: each entry that the file removes has ended already, or was never in the graph."
            : counts is { Added: 0, Changed: 0, Delisted: 0 }
                ? $"0 changes: the graph holds all {counts.Unchanged:N0} entries already."
            : $"{counts.Added:N0} added, {counts.Changed:N0} changed, {counts.Delisted:N0} delisted, "
                + $"{counts.Unchanged:N0} unchanged{(dryRun ? "; nothing was written" : "")}."
        );
        text.AppendLine($"Entities: {Counts(report.Kinds)}");
        text.AppendLine($"Facts:    {Counts(report.Facts)}");
        text.AppendLine($"Names:    {Counts(report.Names)}");
        foreach (var change in result.Changes.Take(MostChanges))
            text.AppendLine($"  {change}");
        if (result.Changes.Count > MostChanges)
            text.AppendLine($"  and {result.Changes.Count - MostChanges:N0} more");
        Unmapped(text, report);
        foreach (var (message, (count, place)) in report.Notes)
            text.AppendLine($"  {count:N0} x {message}{(place > 0 ? $" (first at {place})" : "")}");
        return text.ToString().TrimEnd();
    }

    private static void Unmapped(StringBuilder text, ImportReport report)
    {
        if (report.Unmapped.Count > 0)
            text.AppendLine("Fields that are kept as words, without a fact of their own:");
        foreach (var (path, (count, example, onPurpose)) in report.Unmapped.Take(MostFields))
            text.AppendLine(
                $"  {path}: {count:N0} x, for instance {example}{(onPurpose ? " (left out by the mapping)" : "")}"
            );
        if (report.Unmapped.Count > MostFields)
            text.AppendLine($"  and {report.Unmapped.Count - MostFields:N0} more fields");
    }

    private static string Counts(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(one => $"{one.Key} {one.Value:N0}"));
}
