using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>A name that the tagger saw.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Class">Its class.</param>
/// <param name="IsSure">Whether words around it leave no doubt of the class.</param>
internal sealed record SeenName(int Start, int End, string Class, bool IsSure);

/// <summary>
/// The names that the tagger sees, set right by words that leave no doubt: a given name begins a person, a describing
/// word tells what the quoted name behind it is, a bank is no place.
/// </summary>
internal sealed class TaggedNames(LanguageRules rules, Tagger tagger)
{
    private readonly NameShapes _shapes = new(rules);
    private readonly SureNames _sure = new(rules);
    private readonly NameEnds _ends = new(rules);

    /// <summary>The names of a sentence; none overlap.</summary>
    public IReadOnlyList<SeenName> Tagged(DocumentSentence sentence, DocumentWords words)
    {
        var tokens = sentence.Tokens;
        var lower = tokens.Select(token => token.Lower).ToList();
        var seen = Tags.Spans(tagger.Tag(tokens, words)).ToList();
        var quoted = _sure.Of(tokens, lower, seen).ToList();
        var parts = new NameParts(_shapes, BeginsWithGivenName);
        var joined = _shapes.Joined(tokens, lower, seen).Where(span => rules.Classes.ContainsKey(span.Class)).ToList();
        var names = parts
            .WithFirst(tokens, lower, joined)
            .SelectMany(span => parts.Owners(tokens, span))
            .SelectMany(span => parts.Titled(tokens, lower, span))
            .Select(span => _shapes.Bare(tokens, lower, span))
            .Where(span => !IsDate(sentence, span) && !IsPost(lower, span) && !_shapes.IsNameless(lower, span))
            .Where(span => span.Start > 0 || span.End > 1 || _shapes.Described(tokens[0].Lower) is null)
            .Where(span => !quoted.Exists(other => other.Start < span.End && span.Start < other.End))
            .Select(span => Seen(tokens, lower, span));
        return
        [
            .. names
                .Concat(quoted.Select(span => new SeenName(span.Start, span.End, span.Class, IsSure: true)))
                .OrderBy(span => span.Start),
        ];
    }

    private static bool IsDate(DocumentSentence sentence, TaggedSpan span) =>
        sentence.Dates.Any(date =>
            date.Start <= sentence.Tokens[span.Start].Start && sentence.Tokens[span.End - 1].End <= date.End
        );

    /// <summary>"Philippine Defence" before "Secretary" is a part of what somebody is.</summary>
    private bool IsPost(List<string> lower, TaggedSpan span) =>
        span.Class != People
        && (
            (
                span.End < lower.Count
                && rules.Titles.LengthAt(lower, span.End - 1) > 1
                && rules.Countries.Any(country => country.Adjectives.Has(lower[span.Start]))
            ) || (span.Start > 0 && rules.Titles.LengthAt(lower, span.Start - 1) > 1)
        );

    private SeenName Seen(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span)
    {
        span = _shapes.Whole(lower, span);
        if (
            (span.Class == People || span.Start == 0)
            && span.End - span.Start > 1
            && (
                rules.Titles.LengthAt(lower, span.Start) == 1
                || rules.Borders.Apart.Has(lower[span.Start])
                || IsKin(lower, span.Start)
            )
        )
            span = span with { Start = span.Start + 1 };
        var told = Told(tokens, lower, span);
        return new SeenName(span.Start, span.End, told ?? ClassOf(tokens, span), told is not null);
    }

    /// <summary>Жена Фетисова names him, not her.</summary>
    private bool IsKin(List<string> lower, int at) => at == 0 && rules.Kin.Any(list => list.LengthAt(lower, at) == 1);

    /// <summary>The class of which the words around a name leave no doubt.</summary>
    private string? Told(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span)
    {
        var isNamed = span.Class == People && BeginsWithGivenName(tokens, span.Start);
        var isLong = span.End - span.Start > 1;
        if ((isLong || span.Class == People) && _shapes.Described(lower[span.End - 1]) is { } described)
            return described;
        if (isNamed || span.Class is null)
            return null;
        if (!isLong && _shapes.EndsAs(lower[span.Start]) is { } ending)
            return ending;
        if (ToldBefore(lower, span) is { } behind)
            return behind;
        if (NameShapes.IsAged(tokens, span.End))
            return People;
        var skip = span.End < lower.Count && WordEndings.IsPossessive(lower[span.End]) ? 1 : 0;
        return rules
            .Classes.Where(@class =>
                @class.Value.Ahead.LengthAt(lower, span.End + skip) > 0
                || (isLong && @class.Value.Ahead.LengthAt(lower, span.End) > 0)
            )
            .Where(@class => @class.Key != People || isLong)
            .Select(@class => @class.Key)
            .FirstOrDefault();
    }

    /// <summary>
    /// What the words before a name tell: "in" of one word that it is no person, "Judge", "works for" and "his wife,"
    /// of any.
    /// </summary>
    private string? ToldBefore(List<string> lower, TaggedSpan span)
    {
        if (span.Start > 1 && lower[span.Start - 1] == "," && rules.Kin.Any(list => list.Has(lower[span.Start - 2])))
            return People;
        foreach (var (name, @class) in rules.Classes)
        {
            var length = @class.Behind.LengthBefore(lower, span.Start);
            if (
                length > 1
                || (length == 1 && name == People)
                || (
                    length == 1
                    && span.Class == People
                    && (span.End - span.Start == 1 || lower[span.Start - 1].Length > 3)
                )
            )
                return name;
        }
        return null;
    }

    private string ClassOf(IReadOnlyList<Token> tokens, TaggedSpan span)
    {
        var (first, last) = (tokens[span.Start].Lower, tokens[span.End - 1].Lower);
        if (span.End - span.Start == 1)
            return span.Class == People && span.Start > 0
                ? Placed(tokens[span.Start - 1].Lower) ?? span.Class
                : span.Class;
        if (_shapes.Described(last) is { } told)
            return told;
        if (span.Class == People)
            return span.Class;
        var isPerson =
            People is not null
            && tagger.ListOf(first) == People
            && Enumerable.Range(span.Start, span.End - span.Start).All(i => tokens[i].IsCapitalized)
            && span.End - span.Start <= 4;
        return isPerson ? People! : _shapes.Described(first) ?? span.Class;
    }

    /// <summary>The class that a word just before a name of one word tells: in, из.</summary>
    private string? Placed(string word) =>
        rules.Classes.Where(@class => @class.Value.Behind.Has(word)).Select(@class => @class.Key).FirstOrDefault();

    /// <summary>Whether the word before says that this is a place.</summary>
    public bool IsPlaced(IReadOnlyList<Token> tokens, int at) => at > 0 && Placed(tokens[at - 1].Lower) is not null;

    /// <summary>Whether the word here is in the list of given names.</summary>
    public bool BeginsWithGivenName(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count
        && tokens[at].IsCapitalized
        && People is { } people
        && tagger.ListOf(tokens[at].Lower) == people;

    /// <summary>Whether a span names a person, of the graph or not.</summary>
    public bool IsPerson(FoundSpan span) =>
        People is { } people
        && (span.Hit is { } hit ? hit.Candidates[0].Kind == rules.Classes[people].Kind : span.Class == people);

    /// <inheritdoc cref="NameEnds.Dotted"/>
    public int Dotted(IReadOnlyList<Token> tokens, int end) => _ends.Dotted(tokens, end);

    /// <inheritdoc cref="NameShapes.People"/>
    public string? People => _shapes.People;
}
