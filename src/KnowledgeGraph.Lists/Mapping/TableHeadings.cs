using System.Globalization;
using System.Text;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// What headings of tables mean, in many languages: <c>lists/words/headings.yaml</c>. It is a guess, to begin a mapping
/// with.
/// </summary>
public sealed class TableHeadings
{
    internal TableHeadings(IReadOnlyList<RowKind> kinds, string otherwise, IReadOnlyList<HeadingMeaning> headings) =>
        (Kinds, Otherwise, Headings) = (kinds, otherwise, headings);

    /// <summary>What rows may be, the first first.</summary>
    internal IReadOnlyList<RowKind> Kinds { get; }

    /// <summary>What rows are of which no heading speaks.</summary>
    internal string Otherwise { get; }

    /// <summary>What headings may mean, in the order in which they are tried.</summary>
    internal IReadOnlyList<HeadingMeaning> Headings { get; }

    /// <summary>Reads them; throws <see cref="InputException"/> with every mistake.</summary>
    public static TableHeadings Read(Ontology ontology, string path) => TableHeadingsReader.Read(ontology, path);

    /// <summary>The words of a heading, without case, accents and punctuation.</summary>
    internal static string[] Words(string heading)
    {
        var words = new StringBuilder(heading.Length);
        foreach (var c in ListRecord.Words(heading).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || c is '№' or '#' or '*' or '%')
                words.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                words.Append(' ');
        }
        return words.Replace("ł", "l").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Words of which a heading, or a value, speaks of something.</summary>
/// <param name="Whole">Whether they are all of it.</param>
/// <param name="Words">Behind each other; a star stands for the rest of a word.</param>
internal sealed record HeadPhrase(bool Whole, IReadOnlyList<string> Words)
{
    public static HeadPhrase Parse(string text) => new(text.StartsWith('='), TableHeadings.Words(text));

    public bool Fits(string[] heading)
    {
        if (Whole && heading.Length != Words.Count)
            return false;
        for (var from = 0; from + Words.Count <= heading.Length; from++)
        {
            if (Enumerable.Range(0, Words.Count).All(i => Fits(Words[i], heading[from + i])))
                return true;
        }
        return false;
    }

    private static bool Fits(string wanted, string word) =>
        wanted.IndexOf('*') is >= 0 and var star
            ? word.Length >= wanted.Length - 1
                && word.StartsWith(wanted[..star], StringComparison.Ordinal)
                && word.EndsWith(wanted[(star + 1)..], StringComparison.Ordinal)
            : word == wanted;
}

/// <summary>A kind that rows may be of.</summary>
/// <param name="Kind">Kind of the ontology.</param>
/// <param name="Heads">A heading that fits one of them says so.</param>
/// <param name="Values">What the column of kinds calls it.</param>
internal sealed record RowKind(string Kind, IReadOnlyList<HeadPhrase> Heads, IReadOnlyList<HeadPhrase> Values);

/// <summary>What a column may mean: a part of the row itself, or a fact.</summary>
/// <param name="Means">key, name, first-name, middle-name, last-name, alias, kind or share; null for a fact.</param>
/// <param name="Relation">Relation or property; null for a part of the row.</param>
/// <param name="Table">Table of the other entity; null for none.</param>
/// <param name="From">Kind of the other entity, from which the relation leads here; null for none.</param>
/// <param name="To">Kind of the other entity, to which it leads; null for none.</param>
/// <param name="Heads">A heading that fits one of them means it.</param>
internal sealed record HeadingMeaning(
    string? Means,
    RelationKind? Relation,
    string? Table,
    string? From,
    string? To,
    IReadOnlyList<HeadPhrase> Heads
);
