using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Screening;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>A row of a list to screen: who is looked for, and what of the row could not be used.</summary>
/// <param name="Subject">Who is looked for.</param>
/// <param name="UnreadDate">What stands where the birth date does, and is no date; else null.</param>
internal sealed record ListedSubject(ScreeningSubject Subject, string? UnreadDate)
{
    /// <summary>Whether there is anything to look for: a letter of a name, or an identifier.</summary>
    public bool IsScreened => Subject.IsNamed() || Subject.Identifiers is { Count: > 0 };

    /// <summary>What was left out, for people.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (IsScreened && !Subject.IsNamed())
                yield return "screened by its identifiers alone: no name";
            if (UnreadDate is not null)
                yield return $"without its birth date: '{UnreadDate}' is no date, write 1970, 1970-03 or 1970-03-25";
        }
    }

    /// <summary>Who stands in a row.</summary>
    /// <param name="field">What the row says by the name of a column of ours.</param>
    public static ListedSubject Of(Func<string, string?> field)
    {
        var date = field("birthdate") is { Length: > 0 } text ? text : null;
        var born = date is null ? null : DateIn(date);
        // Not the number of the row: what is decided about a key must mean nobody else in tomorrow's list.
        var name = field("name") ?? "";
        var subject = new ScreeningSubject(
            field("key") is { Length: > 0 } key ? key : $"{name} {born}".Trim(),
            name,
            field("kind") is { Length: > 0 } kind ? kind : null,
            born,
            Split(field("countries")),
            [
                .. Split(field("identifiers"))
                    .Select(id => id.Split(':', 2))
                    .Where(id => id.Length == 2)
                    .Select(id => new Identifier(id[0], id[1])),
            ]
        );
        return new(subject, born is null ? date : null);
    }

    /// <summary>A date that other people read as another one, such as 03/04/1954, counts by its year.</summary>
    private static PartialDate? DateIn(string text)
    {
        if (ListDate.Parse(text) is not [var date])
            return null;
        return date == ListDate.First(text, monthFirst: true)
            ? date
            : PartialDate.Parse($"{date.Year:0000}{(date.IsApproximate ? "~" : "")}");
    }

    private static string[] Split(string? text) =>
        text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
