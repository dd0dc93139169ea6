using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>
/// Reads annotated passages (<c>format: extraction-gold/1</c>): names are marked in the text as <c>[name](PER)</c>,
/// facts are lines <c>subject | relation | object or value | planned | at 2024-05 | by speaker</c>; a fact or a date
/// with a question mark before it may be left out.
/// </summary>
public static partial class GoldReader
{
    private static readonly string[] Dated = ["at ", "since ", "until "];

    /// <summary>Reads a file; throws <see cref="InputException"/> with every mistake.</summary>
    public static IReadOnlyList<GoldPassage> Read(string path, Ontology ontology)
    {
        var mistakes = new Mistakes(path);
        var passages = new List<GoldPassage>();
        if (YamlFile.Read(path, mistakes) is { } root)
        {
            var file = new InputFields(root, "the file", mistakes);
            file.OneOf("format", ["extraction-gold/1"], required: true);
            foreach (var node in file.List("passages", required: true))
            {
                var fields = new InputFields(node, "a passage", mistakes);
                if (Passage(fields, ontology, mistakes) is { } passage)
                    passages.Add(passage);
                fields.Done();
            }
            file.Done();
        }
        return mistakes.Any ? throw mistakes.ToException() : passages;
    }

    private static GoldPassage? Passage(InputFields fields, Ontology ontology, Mistakes mistakes)
    {
        var id = fields.Text("id", required: true);
        var published = fields.Date("published", required: true);
        var marked = fields.Scalar("text", required: true);
        var lines = fields.Texts("facts");
        if (id is null || marked is null)
            return null;
        var (text, names) = Unmarked(marked.Value.Trim());
        var manuscript = ManuscriptReader.ReadText(text, new ManuscriptTerms { PublishedAt = published });
        if (manuscript.Text != text)
            mistakes.Add(marked, "this text is read otherwise than it is written; use single spaces and no HTML");
        return new GoldPassage(
            id,
            manuscript,
            names,
            [.. lines.Select(line => Fact(line, text, ontology, mistakes)).OfType<GoldFact>()]
        );
    }

    private static (string Text, IReadOnlyList<GoldName> Names) Unmarked(string marked)
    {
        var (text, names, last) = (new StringBuilder(), new List<GoldName>(), 0);
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, last, match.Index - last);
            names.Add(new(text.Length, text.Length + match.Groups[1].Length, match.Groups[2].Value));
            text.Append(match.Groups[1].Value);
            last = match.Index + match.Length;
        }
        return (text.Append(marked, last, marked.Length - last).ToString(), names);
    }

    private static GoldFact? Fact(InputText line, string text, Ontology ontology, Mistakes mistakes)
    {
        var parts = line.Value.TrimStart('?').Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || !ontology.TryRelation(parts[1], out var relation))
        {
            mistakes.Add(line, "a fact is 'subject | relation | object or value', with a relation of the ontology");
            return null;
        }
        var fact = new GoldFact(parts[0], parts[1], parts[2]) { IsOptional = line.Value.StartsWith('?') };
        foreach (var more in parts[3..])
        {
            if (more.StartsWith("by ", StringComparison.Ordinal))
                fact = fact with { By = more[3..] };
            else if (Dated.Any(role => more.TrimStart('?').StartsWith(role, StringComparison.Ordinal)))
                fact = fact with { Dates = [.. fact.Dates, more] };
            else if (Enum.TryParse<Stance>(more, ignoreCase: true, out var stance))
                fact = fact with { Stance = stance };
            else
                mistakes.Add(line, $"'{more}' is no stance, no date (at, since, until) and no speaker (by)");
        }
        var ends = relation.IsProperty ? [fact.Subject] : new[] { fact.Subject, fact.Target };
        foreach (var end in ends.Append(fact.By).OfType<string>())
        {
            if (
                end.StartsWith('~') ? !ontology.TryKind(end[1..], out _) : !text.Contains(end, StringComparison.Ordinal)
            )
                mistakes.Add(line, $"'{end}' is neither in the text nor a kind behind ~");
        }
        return fact;
    }

    [GeneratedRegex(@"\[([^\]]+)\]\((PER|ORG|LOC)\)")]
    private static partial Regex Mark();
}
