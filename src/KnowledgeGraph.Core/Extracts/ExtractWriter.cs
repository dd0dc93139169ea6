using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>Writes an extract as the file it could have been read from.</summary>
public static class ExtractWriter
{
    /// <summary>YAML that <see cref="ExtractReader"/> reads back to an equal extract.</summary>
    public static string Write(ArticleExtract extract)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var yaml = new YamlOutput(text);
        yaml.Map(() =>
        {
            yaml.Pair("format", "article-extract/1");
            yaml.Map("source", () => SourceSection.Write(yaml, extract.Article));
            if (extract.Article.Run is { } run)
                yaml.Map("run", () => SourceSection.WriteRun(yaml, run));
            yaml.List("text", extract.Sentences, sentence => yaml.Line(() =>
                {
                    yaml.Pair("s", $"s{sentence.Number}");
                    yaml.Pair("t", sentence.Text);
                    yaml.Pair("sourceParagraph", sentence.Paragraph?.ToString(CultureInfo.InvariantCulture));
                    yaml.Pair("originalQuoteSha256", sentence.OriginalSha256);
                }));
            var notes = new NotesWriter(yaml, extract);
            var facts = extract.Facts.Concat(extract.Notes?.WaitingFacts ?? []).ToList();
            var used = facts
                .SelectMany(fact =>
                    fact.Qualifiers.Values.Append(fact.Subject).Append(fact.Object).Append(fact.AttributedTo)
                )
                .ToHashSet();
            yaml.List("entities", extract.Entities.Concat(extract.Notes?.WaitingEntities ?? []), entity => yaml.Map(
                    () =>
                    {
                        WriteEntity(yaml, entity);
                        notes.Write(entity, used.Contains(entity.Id));
                    }
                ));
            yaml.List("facts", facts, fact => yaml.Map(() => WriteFact(yaml, fact, notes)));
            if (extract.Retractions.Count > 0)
                yaml.List("retractions", extract.Retractions, retraction =>
                    yaml.Line(() => WriteRetraction(yaml, retraction))
                );
            if (extract.Judgements.Count > 0)
                yaml.List("judgements", extract.Judgements, judgement =>
                    yaml.Line(() => JudgementSection.Write(yaml, judgement))
                );
            if (extract.ShownNames.Count > 0)
                yaml.List("shownNames", extract.ShownNames, choice =>
                    yaml.Line(() => ShownNameSection.Write(yaml, choice))
                );
            if (extract.Reviews.Count > 0)
                yaml.List("reviews", extract.Reviews, review => yaml.Line(() => ReviewSection.Write(yaml, review)));
        });
        yaml.End();
        return text.ToString();
    }

    private static void WriteEntity(YamlOutput yaml, EntityDraft entity)
    {
        var shown = entity.Names.First(name => name.Kind == NameKind.Primary);
        yaml.Pair("key", entity.Id);
        yaml.Pair("type", entity.Kind);
        yaml.Pair("name", shown.Value);
        yaml.Pair("lang", shown.Language);
        yaml.Pair("description", entity.Summary);
        var aliases = entity.Names.Where(name => name != shown).ToList();
        if (aliases.Count > 0)
            yaml.List("aliases", aliases, name => yaml.Line(() =>
                {
                    yaml.Pair("name", name.Value);
                    yaml.Pair("lang", name.Language);
                    yaml.Pair("script", name.Script);
                    yaml.Pair("scheme", name.Scheme);
                    yaml.Pair("kind", EntitySection.AliasKinds.Single(kind => kind.Value == name.Kind).Key);
                }));
        if (entity.Identifiers.DistinctBy(identifier => identifier.Scheme).Count() < entity.Identifiers.Count)
            yaml.List("identifiers", entity.Identifiers, identifier =>
                yaml.Line(() => yaml.Pair(identifier.Scheme, identifier.Value))
            );
        else if (entity.Identifiers.Count > 0)
            yaml.Line("identifiers", () =>
            {
                foreach (var (scheme, value) in entity.Identifiers)
                    yaml.Pair(scheme, value);
            });
    }

    private static void WriteFact(YamlOutput yaml, FactDraft fact, NotesWriter notes)
    {
        var note = notes.Of(fact);
        yaml.Pair("id", note?.Label);
        yaml.Pair("subject", fact.Subject);
        yaml.Pair("predicate", fact.Relation);
        yaml.Pair("object", fact.Object);
        yaml.Pair("value", fact.Value);
        if ((fact.Start ?? fact.End ?? fact.At) is not null || note?.Basis is not null)
            yaml.Line("time", () =>
            {
                yaml.Pair("from", fact.Start?.ToString());
                yaml.Pair("to", fact.End?.ToString());
                yaml.Pair("at", fact.At?.ToString());
                yaml.Pair("basis", note?.Basis);
            });
        if (fact.Qualifiers.Count > 0)
            yaml.Line("qualifiers", () =>
            {
                foreach (var (name, value) in fact.Qualifiers)
                    yaml.Pair(name, value);
            });
        if (fact.Stance != Stance.Asserted)
            yaml.Pair("modality", FactStance.ModalityOf(fact.Stance));
        yaml.Pair("attributedTo", fact.AttributedTo);
        if (fact.Confidence < 1 || note?.Origin is not null)
            yaml.Pair("confidence", fact.Confidence.ToString(CultureInfo.InvariantCulture));
        notes.Write(note);
        yaml.List("evidence", fact.Spans, notes.Write);
    }

    private static void WriteRetraction(YamlOutput yaml, RetractionDraft draft)
    {
        yaml.Pair("target", draft.FactId);
        FactTarget.Write(yaml, draft.Fact);
        yaml.Pair("reason", draft.Retraction.Reason);
        yaml.Pair("at", draft.Retraction.At.ToString());
        yaml.Pair("by", draft.Retraction.By);
        yaml.Pair("replacedBy", draft.Retraction.ReplacedBy);
        yaml.Pair("note", draft.Retraction.Note);
        yaml.Pair("s", draft.Sentence is { } sentence ? $"s{sentence}" : null);
    }
}
