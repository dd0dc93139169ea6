using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The facts in a mapping to begin with.</summary>
internal static class StarterFacts
{
    private const string Number = "([0-9]+(?:[.,][0-9]+)?)";
    private const string Several = "[\";\", \"|\"]";

    /// <summary>The line for a column; null where it means no fact.</summary>
    public static string? Of(string column, StarterColumns columns)
    {
        if (columns.MeaningOf(column) is not { Relation: { } relation } meaning)
            return null;
        var at = StarterMapping.Quoted(column);
        if (relation.Identifies is not null && relation.IsProperty)
            return $"{{ property: {relation.Name}, value: {Each(at)} }}";
        if (relation.IsProperty)
            return $"{{ property: {relation.Name}, value: {at} }}";
        if (meaning.Table is { } table)
            return $"{{ relation: {relation.Name}, to: {{ table: {table}, id: {Each(at)} }} }}";
        var (kind, reverse) = meaning.From is { } from ? (from, "reverse: true, ") : (meaning.To, "");
        var share =
            meaning.From is not null && columns.Of("share") is [var percent, ..] && IsOfOwners(column, columns)
                ? $", with: {{ percent: {{ value: {StarterMapping.Quoted("/" + percent)}, match: \"{Number}\" }} }}"
                : "";
        return $"{{ relation: {relation.Name}, {reverse}each: {at}, to: {{ kind: {kind}, prefix: "
            + $"{Slugs.Of(ListRecord.Words(kind!).ToLowerInvariant())}, id: \".\", names: [\".\"] }}{share} }}";
    }

    private static string Each(string at) => $"{{ value: {at}, split: {Several} }}";

    /// <summary>A share belongs to whom the column before it names, of those from whom a relation leads here.</summary>
    private static bool IsOfOwners(string column, StarterColumns columns)
    {
        var share = columns.Columns.ToList().IndexOf(columns.Of("share")[0]);
        return columns
                .Columns.Select((name, i) => (name, i, columns.MeaningOf(name)))
                .Where(one => one.Item3 is { From: not null })
                .OrderBy(one => one.i < share ? share - one.i : 1_000 + one.i)
                .Select(one => one.name)
                .FirstOrDefault() == column;
    }
}
