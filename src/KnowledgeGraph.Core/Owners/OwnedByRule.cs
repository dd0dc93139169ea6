using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Owners;

/// <summary>
/// Who counts as owned by some entities by a rule. Shares of several add up; who counts as owned counts as one of them
/// (OFAC: "owned 50 percent or more, directly or indirectly and in the aggregate", so 25 % of a company that owns all
/// of another are nothing there); who is said to control counts where the rule says so.
/// </summary>
public sealed class OwnedByRule
{
    private readonly Dictionary<string, Verdict> _verdicts = [];
    private readonly Holdings _holdings;
    private readonly OwnershipRule _rule;
    private readonly Func<string, bool> _canBeOwned;

    /// <param name="holdings">Who holds what.</param>
    /// <param name="rule">What counts.</param>
    /// <param name="by">Ids of the entities.</param>
    /// <param name="canBeOwned">Whether that entity is of a kind that can have owners; a person cannot.</param>
    /// <param name="cancellation">Stops the work.</param>
    public OwnedByRule(
        Holdings holdings,
        OwnershipRule rule,
        IReadOnlySet<string> by,
        Func<string, bool> canBeOwned,
        CancellationToken cancellation = default
    )
    {
        (_holdings, _rule, _canBeOwned) = (holdings, rule, canBeOwned);
        foreach (var id in holdings.Everybody.Concat(by))
            _verdicts[id] = by.Contains(id) ? Verdict.Yes : Unsettled(id);
        SettleAll(cancellation);
    }

    /// <summary>Whether that entity counts.</summary>
    public Verdict Of(string id) => _verdicts.TryGetValue(id, out var known) ? known : Unsettled(id);

    /// <summary>The share of those who count in it, and what can become of it: the rest that nobody else has.</summary>
    public Share ShareOf(string id)
    {
        var held = _holdings.OfOwned(id);
        if (held.Count == 0 && !_canBeOwned(id))
            return Share.None;
        // What is held through others who are not known is held by these too: it is not added to theirs.
        var sure = Math.Min(100, Math.Max(Sum(held, Verdict.Yes, false), Sum(held, Verdict.Yes, true)));
        return new Share(sure, Math.Max(sure, 100 - Sum(held, Verdict.No, false)));
    }

    private decimal Sum(IReadOnlyList<Holding> held, Verdict verdict, bool indirect) =>
        held.Where(one => one.IsIndirect == indirect && Of(one.Owner) == verdict).Sum(one => one.Share.Least);

    private Verdict Unsettled(string id) => _canBeOwned(id) ? Verdict.NotEnoughKnown : Verdict.No;

    /// <summary>
    /// What is known of an owner is looked at again in what it owns. Verdicts only become firmer, so this ends; in a
    /// circle that nobody else owns nothing is known.
    /// </summary>
    private void SettleAll(CancellationToken cancellation)
    {
        var open = new Queue<string>(
            _verdicts.Where(one => one.Value == Verdict.NotEnoughKnown).Select(one => one.Key)
        );
        var waiting = open.ToHashSet();
        while (open.TryDequeue(out var id))
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.Remove(id);
            if (!Settle(id))
                continue;
            foreach (var owned in _holdings.OwnedBy(id))
            {
                if (Of(owned) == Verdict.NotEnoughKnown && waiting.Add(owned))
                    open.Enqueue(owned);
            }
        }
    }

    /// <summary>Whether something more is known of that entity now.</summary>
    private bool Settle(string id)
    {
        var share = ShareOf(id);
        if (_rule.Reaches(share.Least) || (_rule.Control && IsControlled(id)))
            _verdicts[id] = Verdict.Yes;
        else if (!_rule.Reaches(share.Most))
            _verdicts[id] = Verdict.No;
        return _verdicts[id] != Verdict.NotEnoughKnown;
    }

    private bool IsControlled(string id) =>
        _holdings.OfOwned(id).Any(one => one.Controls && Of(one.Owner) == Verdict.Yes);
}
