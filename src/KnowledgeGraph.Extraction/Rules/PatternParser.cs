namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Reads a pattern: <c>word</c>, <c>beginning~</c>, <c>this|that</c>, <c>@list</c>, <c>_</c> (any word), <c>..</c> and
/// <c>...</c> (up to 7 and 14 items between), <c>{slot}</c> or <c>{slot:Kind|Kind}</c>, <c>{_:Kind}</c> (a name that
/// says nothing), <c>&lt;name: words&gt;</c> (captures words), <c>( a | b )</c>, and <c>?</c> behind what may be
/// missing.
/// </summary>
internal sealed class PatternParser(
    string text,
    IReadOnlyDictionary<string, WordList> lists,
    Func<string, string?, SlotTerms> slots
)
{
    private const int Short = 7;
    private const int Long = 14;
    private readonly string[] _parts = PatternText.Cut(text);
    private readonly PatternSteps _steps = new();
    private readonly List<string> _captures = [];
    private List<WordList> _required = [];
    private int _at;

    /// <summary>Reads it; throws <see cref="FormatException"/> with what is wrong.</summary>
    public Pattern Parse()
    {
        Sequence(end: null);
        if (_at < _parts.Length)
            throw new FormatException($"'{_parts[_at]}' closes nothing");
        _steps.Add(new Step.Done());
        _steps.CloseGaps();
        return new Pattern(text, _steps.All, _captures, _required);
    }

    private void Sequence(string? end)
    {
        while (
            _at < _parts.Length && _parts[_at] != end && _parts[_at] != ")" && _parts[_at] != ">" && _parts[_at] != "|"
        )
        {
            var (start, required) = (_steps.Count, _required.Count);
            Element();
            if (_at >= _parts.Length || _parts[_at] != "?")
                continue;
            _at++;
            _steps.MakeOptional(start);
            _required.RemoveRange(required, _required.Count - required);
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
        _required.Add(words.Openings);
        var branches = words.Phrases.Select(phrase => phrase.Select(word => new WordList([word])).ToList()).ToList();
        branches.Add([words]);
        _steps.Branch(branches.Count, i => branches[i].ForEach(word => _steps.Add(new Step.Word(word))));
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
        var (outside, oneOf) = (_required, new List<WordList>());
        _steps.Branch(starts.Count, i =>
        {
            (_at, _required) = (starts[i], []);
            Sequence(end: null);
            oneOf.AddRange(_required.Take(1));
        });
        _required = outside;
        if (oneOf.Count == starts.Count)
            _required.Add(WordList.Union(oneOf));
        _at = end + 1;
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
}
