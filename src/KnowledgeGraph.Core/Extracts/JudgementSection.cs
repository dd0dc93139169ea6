using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>judgements</c> of an extract: which entities are the same, and which are not.</summary>
internal static class JudgementSection
{
    public static List<JudgementDraft> Read(
        IReadOnlyList<YamlNode> items,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes
    )
    {
        var judgements = new List<JudgementDraft>();
        foreach (var item in items)
        {
            var fields = new YamlFields(item, "a judgement", mistakes);
            var entity = fields.Text("entity", Format.Slug, required: true);
            var (same, distinct) = (fields.Text("sameAs", Format.Slug), fields.Text("notSameAs", Format.Slug));
            var (reason, at, by) = (
                fields.Text("reason"),
                fields.Date("at", required: true),
                fields.Text("by", maxLength: 512)
            );
            var sentence = FactTarget.Sentence(fields, sentences, mistakes);
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
        yaml.Pair("at", draft.At.ToString());
        yaml.Pair("by", draft.By);
        yaml.Pair("reason", draft.Reason);
        yaml.Pair("s", draft.Sentence is { } sentence ? $"s{sentence}" : null);
    }
}
