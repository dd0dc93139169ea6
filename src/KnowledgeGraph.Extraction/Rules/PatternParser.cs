namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Reads a pattern: <c>word</c>, <c>beginning~</c>, <c>this|that</c>, <c>@list</c>, <c>_</c> (any word), <c>..</c> and
/// <c>...</c> (up to 7 and 14 items between), <c>{slot}</c> or <c>{slot:Kind|Kind}</c>, <c>&lt;name: words&gt;</c>
/// (captures words), <c>( a | b )</c>, and <c>?</c> behind what may be missing.
/// </summary>
internal sealed class PatternParser(
    string text,
    IReadOnlyDictionary<string, WordList> lists,
    Func<string, string?, SlotTerms> slots
)
{
    private const int Short = 7;
    private const int Long = 14;
    private readonly string[] _parts = Cut(text);
    private readonly List<Step> _steps = [];
    private readonly List<string> _captures = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _kindsOf = [];
    private int _at;

    /// <summary>Reads it; throws <see cref="FormatException"/> with what is wrong.</summary>
    public Pattern Parse()
    {
        Sequence(end: null);
        if (_at < _parts.Length)
            throw new FormatException($"'{_parts[_at]}' closes nothing");
        _steps.Add(new Step.Done());
        CloseGaps();
        return new Pattern(text, _steps, _captures);
    }

    private void Sequence(string? end)
    {
        while (
            _at < _parts.Length && _parts[_at] != end && _parts[_at] != ")" && _parts[_at] != ">" && _parts[_at] != "|"
        )
        {
            var start = _steps.Count;
            Element();
            if (_at >= _parts.Length || _parts[_at] != "?")
                continue;
            _at++;
            Shift(start, 1);
            _steps.Insert(start, new Step.Split(start + 1, _steps.Count + 1));
        }
    }

    private void Element()
    {
        var part = _parts[_at++];
        switch (part)
        {
            case "..":
                _steps.Add(new Step.Gap(Short, []));
                break;
            case "...":
                _steps.Add(new Step.Gap(Long, []));
                break;
            case "_":
                _steps.Add(new Step.Any());
                break;
            case "(":
                Alternatives();
                break;
            case ['<', ..]:
                Capture(part[1..].TrimEnd(':'));
                break;
            case ['{', ..]:
                Slot(part[1..^1]);
                break;
            case ['@', ..]:
                Words(
                    lists.TryGetValue(part[1..], out var list)
                        ? list
                        : throw new FormatException(
                            $"there is no list {part}; the lists are {string.Join(", ", lists.Keys)}"
                        )
                );
                break;
            default:
                Words(new WordList(part.Replace('\uE000', '(').Replace('\uE001', ')').Split('|')));
                break;
        }
    }

    private void Words(WordList words)
    {
        var branches = words.Phrases.Select(phrase => phrase.Select(word => new WordList([word])).ToList()).ToList();
        branches.Add([words]);
        Branch(branches.Count, i => _steps.AddRange(branches[i].Select(word => new Step.Word(word))));
    }

    private void Alternatives()
    {
        var starts = new List<int>();
        var depth = 0;
        var end = _at;
        starts.Add(_at);
        for (; end < _parts.Length && (depth > 0 || _parts[end] != ")"); end++)
        {
            if (_parts[end] is "(" or ['<', ..])
                depth++;
            else if (_parts[end] is ")" or ">")
                depth--;
            else if (_parts[end] == "|" && depth == 0)
                starts.Add(end + 1);
        }
        if (end >= _parts.Length)
            throw new FormatException("a '(' is not closed");
        Branch(starts.Count, i =>
        {
            _at = starts[i];
            Sequence(end: null);
        });
        _at = end + 1;
    }

    /// <summary>Lays branches beside each other, the first tried first.</summary>
    private void Branch(int count, Action<int> add)
    {
        var jumps = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var split = _steps.Count;
            if (i < count - 1)
                _steps.Add(new Step.Jump(-1));
            add(i);
            if (i == count - 1)
                break;
            jumps.Add(_steps.Count);
            _steps.Add(new Step.Jump(-1));
            _steps[split] = new Step.Split(split + 1, _steps.Count);
        }
        foreach (var jump in jumps)
            _steps[jump] = new Step.Jump(_steps.Count);
    }

    private void Capture(string name)
    {
        var number = Number(name);
        _steps.Add(new Step.Mark(number, IsEnd: false));
        Sequence(">");
        if (_at >= _parts.Length || _parts[_at] != ">")
            throw new FormatException($"'<{name}:' is not closed by '>'");
        _at++;
        _steps.Add(new Step.Mark(number, IsEnd: true));
    }

    private void Slot(string inside)
    {
        var colon = inside.IndexOf(':');
        var (name, kinds) = colon < 0 ? (inside, null) : (inside[..colon], inside[(colon + 1)..]);
        var terms = slots(name, kinds);
        var number = Number(name);
        _kindsOf[_steps.Count] = terms.Kinds;
        _steps.Add(new Step.Slot(number, terms.Kind, terms.Kinds));
    }

    private int Number(string name)
    {
        var number = _captures.IndexOf(name);
        if (number >= 0)
            return number;
        _captures.Add(name);
        return _captures.Count - 1;
    }

    /// <summary>A gap must not run over what the slots beside it could have taken.</summary>
    private void CloseGaps()
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

    private static string[] Cut(string text)
    {
        // Brackets that are meant as such are put aside under two letters that no text uses.
        var plain = text.Replace("\\(", "\uE000").Replace("\\)", "\uE001");
        var spaced = new System.Text.StringBuilder(plain.Length * 2);
        var (brackets, braces) = (0, 0);
        foreach (var c in plain)
        {
            brackets +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            braces +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            // Inside brackets a bar parts phrases, elsewhere words.
            if (c is '(' or ')' or '>' or '?' || (c == '|' && brackets > 0 && braces == 0))
                spaced.Append(' ').Append(c).Append(' ');
            else
                spaced.Append(c);
        }
        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>What a slot of that name takes, as the ontology says.</summary>
internal sealed record SlotTerms(SlotKind Kind, IReadOnlyList<string> Kinds);
