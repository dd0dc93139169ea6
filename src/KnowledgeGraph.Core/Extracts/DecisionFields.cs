using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>
/// What every decision of an editor says beside what it is about: why, when, by whom and in which sentence. The day is
/// null when it is missing or no date, which is told as a mistake.
/// </summary>
internal readonly record struct DecisionFields(string? Reason, PartialDate? At, string? By, int? Sentence)
{
    public static DecisionFields Read(
        InputFields fields,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes
    ) =>
        new(
            fields.Text("reason"),
            fields.Date("at", required: true),
            fields.Text("by", maxLength: 512),
            FactTarget.Sentence(fields, sentences, mistakes)
        );

    public void Write(YamlOutput yaml)
    {
        yaml.Pair("at", At?.ToString());
        yaml.Pair("by", By);
        yaml.Pair("reason", Reason);
        yaml.Pair("s", Sentence is { } sentence ? $"s{sentence}" : null);
    }
}
