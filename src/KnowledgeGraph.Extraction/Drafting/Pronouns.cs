using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Says whom a pronoun stands for, where only one can be meant: the only one of its kind before it in the sentence,
/// else the only one in the sentence before. Who it is goes with the fact as a second piece of evidence.
/// </summary>
internal sealed class Pronouns(Ontology ontology, LanguageRules rules)
{
    public void Resolve(IReadOnlyList<DocumentSentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var token in sentences[i].Tokens)
            {
                foreach (var (kind, words) in rules.Pronouns)
                {
                    if (
                        words.Has(token.Lower)
                        && !Overlaps(sentences[i], token.Start)
                        && Antecedent(sentences, i, token.Start, kind) is { } named
                    )
                        sentences[i]
                            .Mentions.Add(
                                new Mention(
                                    sentences[i].Number,
                                    token.Start,
                                    token.End,
                                    token.Text,
                                    named.Entity,
                                    MentionKind.Pronoun
                                )
                                {
                                    Antecedent = named,
                                }
                            );
                }
            }
            sentences[i].Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private static bool Overlaps(DocumentSentence sentence, int at) =>
        sentence.Mentions.Exists(mention => mention.Start <= at && at < mention.End);

    private Mention? Antecedent(IReadOnlyList<DocumentSentence> sentences, int i, int before, string kind)
    {
        var here = Named(sentences[i], kind).Where(mention => mention.End <= before).ToList();
        if (here.Count > 0)
            return Only(here);
        // Not over the border of a paragraph, where another story may begin.
        return i > 0 && sentences[i - 1].Paragraph == sentences[i].Paragraph
            ? Only([.. Named(sentences[i - 1], kind)])
            : null;
    }

    private IEnumerable<Mention> Named(DocumentSentence sentence, string kind) =>
        sentence.Mentions.Where(mention =>
            mention.How == MentionKind.Name && ontology.Fits(mention.Entity.Kind, [kind])
        );

    private static Mention? Only(List<Mention> mentions) =>
        mentions.Select(mention => mention.Entity).Distinct().Count() == 1 ? mentions[^1] : null;
}
