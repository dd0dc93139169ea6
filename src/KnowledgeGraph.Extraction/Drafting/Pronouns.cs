using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Says whom a pronoun stands for, where only one can be meant: the only one of its kind before it in the sentence,
/// else the only one in the sentence before. Who it is goes with the fact as a second piece of evidence.
/// </summary>
internal sealed class Pronouns(Ontology ontology, LanguageRules rules)
{
    // Longer words stand for somebody only where nothing tells whom: завод, компания.
    private const int MostOfPronoun = 4;

    public void Resolve(IReadOnlyList<DocumentSentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var (sentence, lower) = (sentences[i], sentences[i].Tokens.Select(token => token.Lower).ToList());
            // The same pronoun of a sentence means the same, whoever is named in between.
            var meant = new Dictionary<string, Mention?>();
            for (var at = 0; at < lower.Count; at++)
            {
                foreach (var (kind, words) in rules.Pronouns)
                {
                    var (length, start) = (words.LengthAt(lower, at), sentence.Tokens[at].Start);
                    if (
                        length == 0
                        || Overlaps(sentence, start, sentence.Tokens[Math.Min(at + length, lower.Count) - 1].End)
                        || IsTold(sentence, at, length)
                    )
                        continue;
                    var same = meant.TryGetValue(lower[at], out var before);
                    var named = same && length == 1 ? before : Antecedent(sentences, i, start, kind);
                    if (named is not null && IsOtherKind(lower[at + length - 1], named.Entity))
                        named = null;
                    meant[lower[at]] = named;
                    if (named is null)
                        continue;
                    var end = sentence.Tokens[at + length - 1].End;
                    sentence.Mentions.Add(
                        new Mention(
                            sentence.Number,
                            start,
                            end,
                            sentence.Text[start..end],
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

    /// <summary>
    /// "The newspaper Daily Mirror" names whom it means itself; a Russian company, российская компания, is another.
    /// </summary>
    private bool IsTold(DocumentSentence sentence, int at, int length)
    {
        var (tokens, next) = (sentence.Tokens, at + length);
        var isNoun = length > 1 || tokens[at].Text.Length > MostOfPronoun;
        return isNoun
            && (
                (at > 0 && length == 1 && rules.Declension.IsAdjective(tokens[at - 1].Lower))
                || (
                    next < tokens.Count
                    && (
                        tokens[next].IsCapitalized
                        || (tokens[next].Kind == TokenKind.Sign && tokens[next].Text is "«" or "\"" or "“")
                    )
                )
            );
    }

    /// <summary>"The party" is no university.</summary>
    private bool IsOtherKind(string word, DocumentEntity entity) =>
        rules
            .Classes.Values.SelectMany(names => names.Words)
            .Where(kind => ontology.TryKind(kind.Kind, out _) && kind.Words.Has(word))
            .Select(kind => kind.Kind)
            .FirstOrDefault()
            is { } told
        && !FactFinder.Fits(ontology, entity, [told]);

    private static bool Overlaps(DocumentSentence sentence, int start, int end) =>
        sentence.Mentions.Exists(mention => mention.Start < end && start < mention.End);

    private Mention? Antecedent(IReadOnlyList<DocumentSentence> sentences, int i, int before, string kind)
    {
        var here = Named(sentences[i], kind).Where(mention => mention.End <= before).ToList();
        // "As a minister under Berg he ...": not Berg, who is named beside the one who acts.
        if (here.Exists(mention => !IsBeside(sentences[i], mention)))
            return BeginsWithRival(sentences[i], kind)
                ? null
                : Only([.. Meant(sentences[i], kind).Where(meant => meant.Sentence != sentences[i].Number), .. here]);
        if (sentences[i].Mentions.Exists(mention => mention.End <= before && IsRival(mention.Entity, kind)))
            return null;
        // Not over the border of a paragraph, where another story may begin.
        if (i == 0 || sentences[i - 1].Paragraph != sentences[i].Paragraph)
            return null;
        // "His wife, Ann Lee, said he ...": she is not the only one of that sentence.
        return Only([.. Meant(sentences[i - 1], kind), .. Named(sentences[i - 1], kind)]);
    }

    /// <summary>"Canada removed Acme from its list": whoever begins the sentence may be meant too.</summary>
    private bool BeginsWithRival(DocumentSentence sentence, string kind)
    {
        var first = sentence.Tokens.TakeWhile(token => rules.Borders.Articles.Has(token.Lower)).Count();
        return sentence.Mentions.Exists(mention =>
            mention.How == MentionKind.Name
            && mention.Start == sentence.Tokens[first].Start
            && IsRival(mention.Entity, kind)
        );
    }

    /// <summary>Whether a word before a name, or before its title, says that another acts: with, under.</summary>
    private bool IsBeside(DocumentSentence sentence, Mention mention)
    {
        var at = sentence.Tokens.Count(token => token.Start < mention.Start) - 1;
        while (at > 0 && rules.Titles.Has(sentence.Tokens[at].Lower))
            at--;
        return at >= 0
            && rules.Complements.Has(sentence.Tokens[at].Lower)
            && !rules.Passive.Has(sentence.Tokens[at].Lower);
    }

    /// <summary>Whether somebody of another kind may be meant too: a country by "its".</summary>
    private bool IsRival(DocumentEntity entity, string kind) =>
        !rules.Classes.Values.Any(names =>
            names.MayBe.Count == 0 && (names.Kind == kind || ontology.Fits(entity.Kind, [names.Kind]))
        ) && ontology.Kind(entity.Kind).Ancestors.Intersect(ontology.Kind(kind).Ancestors).Any();

    /// <summary>Whom the pronouns of a sentence stand for.</summary>
    private IEnumerable<Mention> Meant(DocumentSentence sentence, string kind) =>
        sentence
            .Mentions.Where(mention => mention.How == MentionKind.Pronoun && ontology.Fits(mention.Entity.Kind, [kind]))
            .Select(mention => mention.Antecedent)
            .OfType<Mention>();

    private IEnumerable<Mention> Named(DocumentSentence sentence, string kind) =>
        sentence.Mentions.Where(mention =>
            mention.How == MentionKind.Name && ontology.Fits(mention.Entity.Kind, [kind])
        );

    private static Mention? Only(List<Mention> mentions) =>
        mentions.Select(mention => mention.Entity).Distinct().Count() == 1 ? mentions[^1] : null;
}
