using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Reads the rules that find facts, and those that find what has no name.</summary>
internal sealed class FactRuleReader(Ontology ontology, KindNames kinds, PatternReader patterns, string language)
{
    public static readonly Dictionary<string, Stance> Stances = new()
    {
        ["denied"] = Stance.Denied,
        ["possible"] = Stance.Possible,
        ["planned"] = Stance.Planned,
        ["alleged"] = Stance.Alleged,
    };

    private static readonly Dictionary<string, DateRole> Bounds = new()
    {
        ["since"] = DateRole.Since,
        ["until"] = DateRole.Until,
    };

    public IEnumerable<RelationRule> Relations(RuleFile file)
    {
        foreach (var (name, value) in file.Entries("relations"))
        {
            if (!ontology.TryRelation(name.Value, out var relation))
            {
                var hint = DidYouMean.Among(name.Value, ontology.Relations.Select(known => known.Name));
                file.Mistakes.Add(name, $"there is no relation or property {Mistakes.Show(name.Value)}{hint}");
                continue;
            }
            var items = value is InputList list ? list.Items : [value];
            for (var i = 0; i < items.Count; i++)
            {
                var (text, constant, stance, date) = Terms(items[i], file.Mistakes);
                if (
                    text is null
                    || patterns.Read(text, file.Mistakes, (slot, of) =>
                        patterns.SlotOf(relation, slot, of, text, file.Mistakes)
                    )
                        is not { } pattern
                )
                    continue;
                var needs = relation.IsProperty
                    ? constant is null
                        ? "value"
                        : "subject"
                    : "object";
                if (!pattern.Captures.Contains("subject") || !pattern.Captures.Contains(needs))
                    file.Mistakes.Add(text, $"a rule for {name.Value} must capture {{subject}} and {{{needs}}}");
                else
                    yield return new RelationRule(
                        $"{name.Value}/{language}/{i + 1}",
                        relation,
                        pattern,
                        constant,
                        stance,
                        date
                    );
            }
        }
    }

    private static (InputText? Pattern, string? Value, Stance? Stance, DateRole? Date) Terms(
        InputNode node,
        Mistakes mistakes
    )
    {
        if (node is InputText text)
            return (text, null, null, null);
        var fields = new InputFields(node, "a rule", mistakes);
        var pattern = fields.Scalar("pattern", required: true);
        var value = fields.Text("value");
        var stance = fields.OneOf("stance", Stances.Keys);
        var date = fields.OneOf("date", Bounds.Keys);
        fields.Done();
        return (pattern, value, stance is null ? null : Stances[stance], date is null ? null : Bounds[date]);
    }

    public IEnumerable<ThingRule> Things(RuleFile file)
    {
        foreach (var (name, node) in file.Entries("things"))
        {
            var fields = new InputFields(node, $"thing {name.Value}", file.Mistakes);
            var kind = fields.Scalar("kind", required: true);
            var title = fields.Text("name", required: true);
            var with = fields.Node("with") is { } values
                ? OntologyReader
                    .Entries(values, "'with'", file.Mistakes)
                    .ToDictionary(entry => entry.Name.Value, entry => (entry.Value as InputText)?.Value ?? "")
                : [];
            var date = fields.Text("date");
            var isMention = fields.Flag("mention");
            var texts = fields.Texts("patterns", required: true);
            fields.Done();
            if (kind is null || title is null || !kinds.IsConcrete(kind, file.Mistakes))
                continue;
            foreach (
                var unknown in with
                    .Keys.Append(date)
                    .OfType<string>()
                    .Where(property => !ontology.TryRelation(property, out _))
            )
                file.Mistakes.Add(node, $"there is no property {Mistakes.Show(unknown)}");
            for (var i = 0; i < texts.Count; i++)
            {
                var text = texts[i];
                if (
                    patterns.Read(text, file.Mistakes, (slot, of) =>
                        patterns.SlotOfThing(kind.Value, slot, of, text, file.Mistakes)
                    ) is
                    { } pattern
                )
                    yield return new ThingRule(
                        $"{name.Value}/{language}/{i + 1}",
                        kind.Value,
                        title,
                        pattern,
                        with,
                        date,
                        isMention
                    );
            }
        }
    }
}
