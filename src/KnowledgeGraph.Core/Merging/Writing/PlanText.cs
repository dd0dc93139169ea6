using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// A plan in words, for people: a heading, a line for each entity and fact that becomes different (<c>+</c> new,
/// <c>~</c> different, <c>-</c> gone), and how many stay as they are.
/// </summary>
internal static class PlanText
{
    public static string Of(ArticlePlan plan)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Change {plan.Sequence}: {plan.Write.Said.Article.Id} ({Reason(plan)})\n"
        );
        foreach (var entity in plan.Entities.Where(one => one.Changed).OrderBy(one => one.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {Sign(entity.Before, entity.After)} {Line(entity)}\n");
        foreach (var fact in plan.Facts.Where(one => one.Changed).OrderBy(Line, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {Sign(fact.Before, fact.After)} {Line(fact)}\n");
        var (entities, facts) = (plan.Entities.Count(one => !one.Changed), plan.Facts.Count(one => !one.Changed));
        text.Append(CultureInfo.InvariantCulture, $"  Unchanged: entities {entities}, facts {facts}.");
        return text.ToString();
    }

    private static string Reason(ArticlePlan plan) =>
        plan.Write.IsRemoved ? "removed"
        : plan.Before == Contribution.Nothing ? "new"
        : "replaces what it said, or how it is understood";

    private static char Sign(object? before, object? after) =>
        before is null ? '+'
        : after is null ? '-'
        : '~';

    private static string Line(EntityChange entity)
    {
        var shown = (entity.After ?? entity.Before)!;
        var line = $"{entity.Id} ({shown.Kind}) \"{shown.Name}\"";
        return entity is { Before: { } before, After: { } after } ? line + Listed(Differences(before, after)) : line;
    }

    private static string Line(FactChange fact)
    {
        var shown = fact.Shown;
        var stance = shown.Stance == Stance.Asserted ? "" : $" [{shown.Stance}]";
        var line = $"{shown.Subject} {shown.Relation} {shown.Object ?? $"\"{shown.Value}\""}{stance} {fact.Id}";
        if (fact is not { Before: { } before, After: { } after })
            return line;
        var differences = Differences(before.Fact, after.Fact).ToList();
        if (differences.Count == 0)
            differences.Add(fact.IsReviewed ? "review" : "evidence");
        return line + Listed(differences);
    }

    private static string Listed(IEnumerable<string> differences) => $": {string.Join("; ", differences)}";

    private static IEnumerable<string> Differences(Entity before, Entity after)
    {
        if (before.Name != after.Name)
            yield return $"shown name was \"{before.Name}\"";
        if (before.Kind != after.Kind)
            yield return $"kind was {before.Kind}";
        var (gone, added) = (before.Names.Except(after.Names).Count(), after.Names.Except(before.Names).Count());
        if (added > 0 || gone > 0)
            yield return $"names ({added} new or different, {gone} gone)";
        if (before.Summary != after.Summary)
            yield return "summary";
        if (!before.Identifiers.SequenceEqual(after.Identifiers))
            yield return "identifiers";
        foreach (var name in before.Properties.Keys.Union(after.Properties.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.Properties.GetValueOrDefault(name), after.Properties.GetValueOrDefault(name));
            if (was != now)
                yield return Different(name, was, now);
        }
    }

    private static IEnumerable<string> Differences(Fact before, Fact after)
    {
        (string Name, object? Was, object? Now)[] parts =
        [
            ("start", before.Start, after.Start),
            ("end", before.End, after.End),
            ("at", before.At, after.At),
            ("confidence", before.Confidence, after.Confidence),
            ("articles", before.ArticleCount, after.ArticleCount),
            ("retraction", before.Retraction?.Reason, after.Retraction?.Reason),
        ];
        foreach (var (name, was, now) in parts)
        {
            if (!Equals(was, now))
                yield return Different(name, was, now);
        }
        foreach (var name in before.Qualifiers.Keys.Union(after.Qualifiers.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.Qualifiers.GetValueOrDefault(name), after.Qualifiers.GetValueOrDefault(name));
            if (was != now)
                yield return Different(name, was, now);
        }
    }

    private static string Different(string what, object? was, object? now) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} {was ?? "none"} -> {now ?? "none"}");
}
