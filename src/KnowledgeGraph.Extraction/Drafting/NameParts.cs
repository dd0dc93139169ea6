using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Parts what the tagger took for one name.</summary>
internal sealed class NameParts(NameShapes shapes, Func<IReadOnlyList<Token>, int, bool> beginsWithGivenName)
{
    /// <summary>The Treasury's Office of Control names two, the second when a word of it tells what it is.</summary>
    public IEnumerable<TaggedSpan> Owners(IReadOnlyList<Token> tokens, TaggedSpan span)
    {
        for (var at = span.Start + 1; at < span.End - 1; at++)
        {
            // The People's Party and the King's College Hospital are one.
            if (
                !WordEndings.IsPossessive(tokens[at].Lower)
                || span.End - at < 4
                || !Enumerable.Range(at + 1, span.End - at - 1).Any(i => shapes.Described(tokens[i].Lower) is not null)
            )
                continue;
            return [span with { End = at }, span with { Start = at + 1 }];
        }
        return [span];
    }

    /// <summary>"Leia" before "Maria Nadler" is her first name, where nothing says that it is a place.</summary>
    public IReadOnlyList<TaggedSpan> WithFirst(
        IReadOnlyList<Token> tokens,
        List<string> lower,
        IReadOnlyList<TaggedSpan> spans
    )
    {
        var joined = new List<TaggedSpan>();
        foreach (var span in spans)
        {
            if (
                joined.Count > 0
                && joined[^1] is var first
                && first.End == span.Start
                && first.End - first.Start == 1
                && first.Start > 0
                && first.Class != shapes.People
                && span.Class == shapes.People
                && beginsWithGivenName(tokens, span.Start)
                && !shapes.IsPlaced(lower, first.Start)
                && !shapes.IsOfRole(lower, first.Start)
                && !shapes.IsTitle(tokens, lower, first.Start)
            )
                joined[^1] = span with { Start = first.Start };
            else
                joined.Add(span);
        }
        return joined;
    }

    /// <summary>
    /// "Secretary of the Treasury Ann Lee" and мэр Херсона Анна Ли: the person begins at the given name. Words of which
    /// none is a title belong to the name, whatever lists know of them: Boutros Daniel Ghali.
    /// </summary>
    public IEnumerable<TaggedSpan> Titled(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span)
    {
        var length = span.End - span.Start;
        if (OfficeOf(tokens, lower, span) is { } office)
            return [new TaggedSpan(span.Start, span.Start + 1, office), span with { Start = span.Start + 1 }];
        if (
            length < 3
            || shapes.People is not { } people
            || beginsWithGivenName(tokens, span.Start)
            || !beginsWithGivenName(tokens, span.End - 2)
            || !tokens[span.End - 1].IsCapitalized
            || shapes.Described(lower[span.End - 1]) is not null
            || (
                span.Class == people
                && (
                    shapes.IsPatronymic(lower[span.End - 1])
                    || (
                        !shapes.IsOfRole(lower, span.Start)
                        && !Enumerable.Range(span.Start, length - 2).Any(at => shapes.IsTitle(tokens, lower, at))
                    )
                )
            )
        )
            return [span];
        return span.Class == people
            ? [span with { Start = span.End - 2 }]
            : [span with { End = span.End - 2 }, new TaggedSpan(span.End - 2, span.End, people)];
    }

    /// <summary>МИД Ахрор Бурханов: an office in capitals, and who speaks for it.</summary>
    private string? OfficeOf(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span) =>
        span.Class == shapes.People && span.End - span.Start > 2 && tokens[span.Start].Text.All(char.IsUpper)
            ? shapes.Described(lower[span.Start])
            : null;
}
