using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>Which id a set of judgements makes of each id: pure, and the same whatever the order.</summary>
internal static class SameEntities
{
    /// <summary>
    /// The ids that are shown under another, by id. Chains are followed to their end; where several ends are left, or
    /// none because the judgements go round in a circle, it is the smallest id.
    /// </summary>
    public static Dictionary<string, string> Of(IEnumerable<JudgementDraft> same)
    {
        var parents = new Dictionary<string, string>();
        var mergedAway = new HashSet<string>();
        foreach (var judgement in same)
        {
            mergedAway.Add(judgement.Entity);
            var (left, right) = (Root(judgement.Entity), Root(judgement.Other));
            if (left != right)
                parents[left] = right;
        }
        var shown = parents
            .Keys.GroupBy(Root)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Order(StringComparer.Ordinal).FirstOrDefault(id => !mergedAway.Contains(id))
                    ?? group.Min(StringComparer.Ordinal)!
            );
        return parents.Keys.Where(id => id != shown[Root(id)]).ToDictionary(id => id, id => shown[Root(id)]);

        string Root(string id)
        {
            parents.TryAdd(id, id);
            while (parents[id] != id)
                id = parents[id] = parents[parents[id]];
            return id;
        }
    }
}
