using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>Which value of each property an entity shows.</summary>
public static class MergeProperties
{
    /// <summary>Every property shows the value of its best asserted fact.</summary>
    public static SortedDictionary<string, string> Of(IEnumerable<Fact> values)
    {
        var best = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var facts = values
            .Where(fact => fact is { Value: not null, Stance: Stance.Asserted, Retraction: null })
            .OrderByDescending(fact => fact.ArticleCount)
            .ThenByDescending(fact => fact.Confidence)
            .ThenByDescending(fact => PartialDate.TryParse(fact.Value, out var date) ? date.Precision : 0)
            .ThenBy(fact => fact.Value, StringComparer.Ordinal);
        foreach (var ofProperty in facts.GroupBy(fact => fact.Relation))
            best.Add(ofProperty.Key, Plainest([.. ofProperty.Select(fact => fact.Value!)]));
        return best;
    }

    /// <summary>
    /// The first value; of dates that mean the same as it, the most precise, and rather an exact one than "about".
    /// </summary>
    private static string Plainest(List<string> values)
    {
        if (values.Count == 1 || !PartialDate.TryParse(values[0], out var first))
            return values[0];
        var date = values
            .Select(value => PartialDate.TryParse(value, out var date) ? date : first)
            .Where(date => date.Covers(first) || first.Covers(date) || (IsAbout(date) && date.CanBe(first)))
            .Aggregate(first, (best, date) => Period.Best(best, date, earlier: true)!.Value);
        return date.ToString();

        bool IsAbout(PartialDate date) => date.IsApproximate || first.IsApproximate;
    }
}
