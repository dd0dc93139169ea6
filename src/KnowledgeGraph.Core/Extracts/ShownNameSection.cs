using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>shownNames</c> of an extract: by which of their names entities are shown.</summary>
internal static class ShownNameSection
{
    public static List<ShownName> Read(
        IReadOnlyList<InputNode> items,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes
    )
    {
        var choices = new List<ShownName>();
        foreach (var item in items)
        {
            var fields = new InputFields(item, "a shown name", mistakes);
            var entity = fields.Text("entity", Format.Slug, required: true);
            var name = fields.Text("name", mistakes.Limits.NameLength, required: true);
            var (reason, at, by, sentence) = DecisionFields.Read(fields, sentences, mistakes);
            fields.Done();
            if (entity is null || name is null || at is null)
                continue;
            if (choices.Exists(choice => choice.Entity == entity))
                mistakes.Add(item, $"the name of '{entity}' is chosen twice; leave one out");
            choices.Add(new ShownName(entity, name, at.Value, by, reason, sentence));
        }
        return choices;
    }

    public static void Write(YamlOutput yaml, ShownName choice)
    {
        yaml.Pair("entity", choice.Entity);
        yaml.Pair("name", choice.Name);
        new DecisionFields(choice.Reason, choice.At, choice.By, choice.Sentence).Write(yaml);
    }
}
