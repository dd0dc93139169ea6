using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>judgements</c> of an extract: which entities are the same, and which are not.</summary>
internal static class JudgementSection
{
    public static List<JudgementDraft> Read(
        IReadOnlyList<InputNode> items,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes
    )
    {
        var judgements = new List<JudgementDraft>();
        foreach (var item in items)
        {
            var fields = new InputFields(item, "a judgement", mistakes);
            var entity = fields.Text("entity", Format.Slug, required: true);
            var (same, distinct) = (fields.Text("sameAs", Format.Slug), fields.Text("notSameAs", Format.Slug));
            var (reason, at, by, sentence) = DecisionFields.Read(fields, sentences, mistakes);
            fields.Done();
            if (fields.IsMap && fields.Node("sameAs") is null == fields.Node("notSameAs") is null)
                mistakes.Add(item, "a judgement has either 'sameAs', the entity that is kept, or 'notSameAs'");
            if (entity is null || (same ?? distinct) is not { } other || at is null)
                continue;
            if (entity == other)
                mistakes.Add(item, $"'{entity}' is itself; a judgement is about two entities");
            if (judgements.Any(judged => judged.IsAbout(entity, other)))
                mistakes.Add(item, $"'{entity}' and '{other}' are judged twice; leave one out");
            judgements.Add(new JudgementDraft(entity, other, same is not null, at.Value, by, reason, sentence));
        }
        return judgements;
    }

    public static void Write(YamlOutput yaml, JudgementDraft draft)
    {
        yaml.Pair("entity", draft.Entity);
        yaml.Pair(draft.Same ? "sameAs" : "notSameAs", draft.Other);
        new DecisionFields(draft.Reason, draft.At, draft.By, draft.Sentence).Write(yaml);
    }
}
