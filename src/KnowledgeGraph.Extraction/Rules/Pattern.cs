using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// What a rule looks for in a sentence: a program for <see cref="PatternMatcher"/>, which runs all ways through it side
/// by side, so that no text makes it go back.
/// </summary>
public sealed class Pattern
{
    internal Pattern(
        string text,
        IReadOnlyList<Step> steps,
        IReadOnlyList<string> captures,
        IReadOnlyList<WordList> required
    ) => (Text, Steps, Captures, Required, First) = (text, steps, captures, required, FirstOf(steps));

    /// <summary>As written in the rule file.</summary>
    public string Text { get; }

    /// <summary>Names of what it captures, in the order of their numbers.</summary>
    public IReadOnlyList<string> Captures { get; }

    internal IReadOnlyList<Step> Steps { get; }

    /// <summary>Lists of which a sentence must hold a word each, else the pattern is not in it.</summary>
    internal IReadOnlyList<WordList> Required { get; }

    /// <summary>The steps that can take its first item.</summary>
    internal IReadOnlyList<Step> First { get; }

    /// <summary>Whether it asks for this word.</summary>
    internal bool Asks(string word) => Steps.OfType<Step.Word>().Any(step => step.Words.Openings.Has(word));

    /// <summary>Whether it asks for this very word, not only for an ending that it has.</summary>
    internal bool AsksWholly(string word) =>
        Steps.OfType<Step.Word>().Any(step => step.Words.Has(word) && !step.Words.Ends(word));

    /// <summary>Whether it asks for one of these words.</summary>
    internal bool Names(WordList words) =>
        Steps.OfType<Step.Word>().Any(step => words.Whole.Any(word => step.Words.Has(word)));

    private static List<Step> FirstOf(IReadOnlyList<Step> steps)
    {
        var (first, seen, open) = (new List<Step>(), new HashSet<int>(), new Stack<int>([0]));
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            switch (steps[at])
            {
                case Step.Split(var one, var other):
                    open.Push(one);
                    open.Push(other);
                    break;
                case Step.Jump(var to):
                    open.Push(to);
                    break;
                case Step.Mark:
                    open.Push(at + 1);
                    break;
                case Step.Gap gap:
                    first.Add(gap);
                    open.Push(at + 1);
                    break;
                default:
                    first.Add(steps[at]);
                    break;
            }
        }
        return first;
    }
}

/// <summary>One step of the program.</summary>
internal abstract record Step
{
    private Step() { }

    /// <summary>One item whose word is in the list.</summary>
    public sealed record Word(WordList Words) : Step;

    /// <summary>Any one item that is a word in lower case or a number, no name.</summary>
    public sealed record Any : Step;

    /// <summary>A name, number or date that fits; it is captured.</summary>
    public sealed record Slot(int Capture, SlotKind Kind, IReadOnlyList<string> Kinds) : Step;

    /// <summary>
    /// Up to <paramref name="Most"/> items that say nothing to the rule; see <see cref="PatternMatcher"/>.
    /// </summary>
    public sealed record Gap(int Most, IReadOnlyList<string> Closed) : Step;

    /// <summary>Goes on at both places, the first before the second.</summary>
    public sealed record Split(int First, int Second) : Step;

    /// <summary>Goes on elsewhere.</summary>
    public sealed record Jump(int To) : Step;

    /// <summary>Words captured begin, or end, here.</summary>
    public sealed record Mark(int Capture, bool IsEnd) : Step;

    /// <summary>The end of the program.</summary>
    public sealed record Done : Step;
}

/// <summary>What a slot of a pattern takes.</summary>
internal enum SlotKind
{
    Entity,
    Number,
    Date,
}
