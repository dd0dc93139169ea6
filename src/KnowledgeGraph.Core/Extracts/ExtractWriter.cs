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
            yaml.Map("source", () => WriteSource(yaml, extract.Article));
            yaml.List("text", extract.Sentences, sentence => yaml.Line(() =>
                {
                    yaml.Pair("s", $"s{sentence.Number}");
                    yaml.Pair("t", sentence.Text);
                }));
            var used = extract
                .Facts.SelectMany(fact =>
                    fact.Qualifiers.Values.Append(fact.Subject).Append(fact.Object).Append(fact.AttributedTo)
                )
                .ToHashSet();
            yaml.List("entities", extract.Entities, entity =>
                yaml.Map(() => WriteEntity(yaml, entity, used.Contains(entity.Id)))
            );
            var sentences = extract.Sentences.ToDictionary(sentence => sentence.Number, sentence => sentence.Text);
            yaml.List("facts", extract.Facts, fact => yaml.Map(() => WriteFact(yaml, fact, sentences)));
            if (extract.Retractions.Count > 0)
                yaml.List("retractions", extract.Retractions, retraction =>
                    yaml.Line(() => WriteRetraction(yaml, retraction))
                );
            if (extract.Judgements.Count > 0)
                yaml.List("judgements", extract.Judgements, judgement =>
                    yaml.Line(() => JudgementSection.Write(yaml, judgement))
                );
            if (extract.Reviews.Count > 0)
                yaml.List("reviews", extract.Reviews, review => yaml.Line(() => ReviewSection.Write(yaml, review)));
        });
        yaml.End();
        return text.ToString();
    }

    private static void WriteSource(YamlOutput yaml, Article article)
    {
        yaml.Pair("id", article.Id);
        yaml.Pair("url", article.Url);
        yaml.Pair("title", article.Title);
        yaml.Pair("publisher", article.Publisher);
        if (article.Authors.Count > 0)
            yaml.List("authors", article.Authors, yaml.Value);
        yaml.Pair("publishedAt", article.PublishedAt.ToString());
        yaml.Pair("retrievedAt", article.RetrievedAt?.ToString());
        yaml.Pair("language", article.Language);
        yaml.Pair("textKind", SourceSection.NameOf(article.TextKind));
        yaml.Pair("status", article.Status);
        if (article.Record is { } record)
            yaml.Map("record", () => WriteRecord(yaml, record));
    }

    private static void WriteRecord(YamlOutput yaml, RecordSource record)
    {
        yaml.Pair("list", record.List);
        yaml.Pair("entry", record.Entry);
        yaml.Pair("delisted", record.Delisted?.ToString());
    }

    private static void WriteEntity(YamlOutput yaml, EntityDraft entity, bool isUsed)
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
        if (entity.Identifiers.Count > 0)
            yaml.Line("identifiers", () =>
            {
                foreach (var (scheme, value) in entity.Identifiers)
                    yaml.Pair(scheme, value);
            });
        if (!isUsed)
            yaml.Line("match", () => yaml.Pair("state", "new"));
    }

    private static void WriteFact(YamlOutput yaml, FactDraft fact, Dictionary<int, string> sentences)
    {
        yaml.Pair("subject", fact.Subject);
        yaml.Pair("predicate", fact.Relation);
        yaml.Pair("object", fact.Object);
        yaml.Pair("value", fact.Value);
        if ((fact.Start ?? fact.End ?? fact.At) is not null)
            yaml.Line("time", () =>
            {
                yaml.Pair("from", fact.Start?.ToString());
                yaml.Pair("to", fact.End?.ToString());
                yaml.Pair("at", fact.At?.ToString());
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
        if (fact.Confidence < 1)
            yaml.Pair("confidence", fact.Confidence.ToString(CultureInfo.InvariantCulture));
        yaml.List("evidence", fact.Spans, span => yaml.Line(() =>
            {
                yaml.Pair("s", $"s{span.Sentence}");
                yaml.Pair("exact", span.Quote);
                if (sentences[span.Sentence].IndexOf(span.Quote, StringComparison.Ordinal) != span.Offset)
                    yaml.Pair("start", span.Offset.ToString(CultureInfo.InvariantCulture));
            }));
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
