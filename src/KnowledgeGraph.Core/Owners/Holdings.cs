using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Owners;

/// <summary>Who holds what of whom: one holding for each two entities, whatever the number of facts.</summary>
public sealed class Holdings
{
    private readonly Dictionary<string, List<Holding>> _ofOwned = [];
    private readonly Dictionary<string, List<Holding>> _ofOwner = [];

    /// <summary>Makes holdings of the facts that hold on the day.</summary>
    public Holdings(IEnumerable<Fact> facts, Ownership ownership)
    {
        var indirect = new List<Holding>();
        foreach (var pair in facts.GroupBy(fact => Ends(fact, ownership)).OrderBy(pair => pair.Key))
        {
            var direct = pair.Where(fact => !IsIndirect(fact, ownership)).ToList();
            if (direct.Count > 0)
                Add(Of(pair.Key, direct, ownership));
            else
                indirect.Add(Of(pair.Key, [.. pair], ownership));
        }
        // An indirect share tells again what a chain of direct ones says; it counts where no such chain is known.
        var unknown = indirect
            .GroupBy(one => one.Owner)
            .Select(of => (Held: of, Led: LeadsTo(of.Key)))
            .SelectMany(of => of.Held.Where(one => !of.Led.Contains(one.Owned)))
            .ToList();
        foreach (var holding in unknown)
            Add(holding with { IsIndirect = true });
        foreach (var held in _ofOwned.Values)
            Bound(held);
    }

    /// <summary>Who holds that entity, by id of the owner.</summary>
    public IReadOnlyList<Holding> OfOwned(string id) => _ofOwned.TryGetValue(id, out var held) ? held : [];

    /// <summary>What that entity holds, by id of what is held.</summary>
    public IReadOnlyList<Holding> OfOwner(string id) =>
        _ofOwner.TryGetValue(id, out var held)
            ? [.. held.Select(one => _ofOwned[one.Owned].First(same => same.Owner == id))]
            : [];

    /// <summary>Ids of what that entity holds.</summary>
    public IEnumerable<string> OwnedBy(string id) =>
        _ofOwner.TryGetValue(id, out var held) ? held.Select(one => one.Owned) : [];

    /// <summary>Everybody who holds or is held.</summary>
    public IEnumerable<string> Everybody => _ofOwned.Keys.Union(_ofOwner.Keys);

    private void Add(Holding holding)
    {
        Of(_ofOwned, holding.Owned).Add(holding);
        Of(_ofOwner, holding.Owner).Add(holding);
    }

    private static List<Holding> Of(Dictionary<string, List<Holding>> from, string id) =>
        from.TryGetValue(id, out var list) ? list : from[id] = [];

    private static (string Owner, string Owned) Ends(Fact fact, Ownership ownership) =>
        fact.Relation == ownership.Parent ? (fact.Object!, fact.Subject) : (fact.Subject, fact.Object!);

    private static bool IsIndirect(Fact fact, Ownership ownership) =>
        ownership.How is { } how
        && Details.Of(fact, how).Contains(ownership.Indirect, StringComparer.OrdinalIgnoreCase);

    private static Holding Of((string Owner, string Owned) ends, List<Fact> facts, Ownership ownership)
    {
        var shares = facts.Where(fact => fact.Relation == ownership.Shares).ToList();
        return new Holding(
            ends.Owner,
            ends.Owned,
            shares.Count > 0 ? Newest(shares, ownership)
                : facts.Any(fact => fact.Relation == ownership.Parent) ? Share.Unknown
                : Share.None,
            facts.Any(fact => fact.Relation != ownership.Shares),
            [
                .. facts
                    .OrderBy(fact => fact.Relation != ownership.Shares)
                    .ThenByDescending(fact => fact.Start?.Earliest)
                    .ThenBy(fact => fact.Id, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>
    /// What was said to begin last counts; of several that begin together, or do not say when, any may be right, except
    /// that a number counts before none.
    /// </summary>
    private static Share Newest(List<Fact> shares, Ownership ownership)
    {
        var last = shares.Max(fact => fact.Start?.Earliest);
        var newest = shares.Where(fact => fact.Start?.Earliest == last).Select(fact => Share.Of(fact, ownership));
        return newest
            .Where(share => share != Share.Unknown)
            .DefaultIfEmpty(Share.Unknown)
            .Aggregate((one, other) => one.Or(other));
    }

    /// <summary>Nobody can have more than the others leave; what is held through them is theirs as well.</summary>
    private static void Bound(List<Holding> held)
    {
        var least = held.Where(one => !one.IsIndirect).Sum(one => one.Share.Least);
        for (var i = 0; i < held.Count; i++)
        {
            if (!held[i].IsIndirect)
                held[i] = held[i] with { Share = held[i].Share.Within(100 - (least - held[i].Share.Least)) };
        }
    }

    /// <summary>Ids of all that chains of shares lead to.</summary>
    private HashSet<string> LeadsTo(string from)
    {
        var (seen, next) = (new HashSet<string>(), new Queue<string>([from]));
        while (next.TryDequeue(out var id))
        {
            foreach (var holding in (_ofOwner.GetValueOrDefault(id) ?? []).Where(one => one.Share != Share.None))
            {
                if (seen.Add(holding.Owned))
                    next.Enqueue(holding.Owned);
            }
        }
        return seen;
    }
}
