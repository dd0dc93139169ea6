namespace KnowledgeGraph.Extraction.Rules;

/// <summary>The steps of a pattern in the making.</summary>
internal sealed class PatternSteps
{
    private readonly List<Step> _steps = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _kindsOf = [];

    public IReadOnlyList<Step> All => _steps;

    public int Count => _steps.Count;

    public void Add(Step step)
    {
        if (step is Step.Slot slot)
            _kindsOf[_steps.Count] = slot.Kinds;
        _steps.Add(step);
    }

    /// <summary>Lets the steps from this one on be left out.</summary>
    public void MakeOptional(int start)
    {
        Shift(start, 1);
        _steps.Insert(start, new Step.Split(start + 1, _steps.Count + 1));
    }

    /// <summary>Lays branches beside each other, the first tried first.</summary>
    public void Branch(int count, Action<int> add)
    {
        var jumps = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var split = _steps.Count;
            if (i < count - 1)
                Add(new Step.Jump(-1));
            add(i);
            if (i == count - 1)
                break;
            jumps.Add(_steps.Count);
            Add(new Step.Jump(-1));
            _steps[split] = new Step.Split(split + 1, _steps.Count);
        }
        foreach (var jump in jumps)
            _steps[jump] = new Step.Jump(_steps.Count);
    }

    /// <summary>A gap must not run over what the slots beside it could have taken.</summary>
    public void CloseGaps()
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            if (_steps[i] is not Step.Gap gap)
                continue;
            var before = _kindsOf
                .Where(slot => slot.Key < i)
                .OrderByDescending(slot => slot.Key)
                .Select(slot => slot.Value);
            var after = _kindsOf.Where(slot => slot.Key > i).OrderBy(slot => slot.Key).Select(slot => slot.Value);
            _steps[i] = gap with
            {
                Closed = [.. before.Take(1).Concat(after.Take(1)).SelectMany(kinds => kinds).Distinct()],
            };
        }
    }

    /// <summary>Moves the targets of steps behind an insertion.</summary>
    private void Shift(int from, int by)
    {
        for (var i = from; i < _steps.Count; i++)
        {
            _steps[i] = _steps[i] switch
            {
                Step.Split(var first, var second) => new Step.Split(first + by, second + by),
                Step.Jump(var to) => new Step.Jump(to + by),
                var other => other,
            };
        }
        var moved = _kindsOf.Where(slot => slot.Key >= from).ToList();
        foreach (var slot in moved)
            _kindsOf.Remove(slot.Key);
        foreach (var slot in moved)
            _kindsOf[slot.Key + by] = slot.Value;
    }
}
