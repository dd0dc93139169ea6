using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Modeling;

/// <summary>
/// Lets a language model propose more facts of a text. They pass the same gate as all others; a model that is away, or
/// answers nonsense, leaves what the rules found.
/// </summary>
/// <param name="client">The model.</param>
/// <param name="terms">How it is asked.</param>
/// <param name="ontology">What facts there can be.</param>
/// <param name="rules">The cues that the gate knows.</param>
/// <param name="answers">Where answers are kept; null for nowhere.</param>
public sealed class ModelProposer(
    IChatClient client,
    ModelTerms terms,
    Ontology ontology,
    RuleSet rules,
    ModelAnswers? answers
)
{
    private const int LongestAnswer = 500_000;
    private readonly string _task = ModelPrompt.Task(ontology);

    /// <summary>The draft with what the model adds, and what that took.</summary>
    public async Task<Draft> AddAsync(Draft draft, CancellationToken cancellation = default)
    {
        var report = new ModelReport { Model = terms.Model };
        var (found, refused) = (new List<ProposedFact>(), new List<string>());
        foreach (var sentences in Parts(draft.Sentences).Take(terms.MostQuestions))
        {
            try
            {
                var question = ModelPrompt.Question(draft, sentences);
                var (answer, isKept) = await AskAsync(question, cancellation);
                report = isKept
                    ? report with
                    {
                        Kept = report.Kept + 1,
                    }
                    : report with
                    {
                        Asked = report.Asked + 1,
                        TokensIn = report.TokensIn + answer.TokensIn,
                        TokensOut = report.TokensOut + answer.TokensOut,
                    };
                if (ModelAnswer.Read(answer.Text, sentences) is not { } facts)
                {
                    refused.Add("NotReadable");
                    continue;
                }
                if (!isKept && answers is not null)
                    await answers.KeepAsync(terms.Model, _task + question, answer, cancellation);
                report = report with { Facts = report.Facts + facts.Count };
                refused.AddRange(facts.Where(fact => fact is null).Select(_ => "Malformed"));
                found.AddRange(facts.OfType<ProposedFact>());
            }
            // Clients throw what they like.
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                report = report with { Failure = $"The model {terms.Model} did not answer: {Short(error)}" };
                break;
            }
        }
        return Join(draft, found, refused, report);
    }

    private Draft Join(Draft draft, List<ProposedFact> found, List<string> refused, ModelReport report)
    {
        var language = rules.For(draft.Manuscript.Language);
        var (passed, kept) = new FactGate(ontology, language).CheckAll(found, draft.Sentences);
        refused.AddRange(kept.Select(one => one.Why.ToString()));
        var added = passed
            .Where(fact => !draft.Facts.Any(known => IsSame(known, fact)))
            .Select(fact => fact with { Confidence = Triggers.Has(fact, draft.Sentences, language) ? 0.7 : 0.4 })
            .ToList();
        return draft with
        {
            Facts = [.. draft.Facts, .. added],
            Refused = [.. draft.Refused, .. kept],
            Model = report with
            {
                Passed = passed.Count,
                Refused = refused
                    .CountBy(why => why)
                    .OrderBy(count => count.Key, StringComparer.Ordinal)
                    .ToDictionary(),
                Cost = CostOf(report),
            },
        };
    }

    private async Task<(KeptAnswer Answer, bool IsKept)> AskAsync(string question, CancellationToken cancellation)
    {
        if (answers is not null && await answers.FindAsync(terms.Model, _task + question, cancellation) is { } kept)
            return (kept, true);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(terms.Patience);
        var response = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, _task), new ChatMessage(ChatRole.User, question)],
            new ChatOptions
            {
                ModelId = terms.Model,
                Temperature = 0,
                ResponseFormat = ChatResponseFormat.ForJsonSchema(ModelPrompt.Schema, "facts"),
            },
            patience.Token
        );
        var text = response.Text;
        return (
            new KeptAnswer(
                text.Length > LongestAnswer ? "" : text,
                response.Usage?.InputTokenCount ?? 0,
                response.Usage?.OutputTokenCount ?? 0
            ),
            false
        );
    }

    private IEnumerable<IReadOnlyList<DocumentSentence>> Parts(IReadOnlyList<DocumentSentence> sentences)
    {
        var (part, letters) = (new List<DocumentSentence>(), 0);
        foreach (var sentence in sentences)
        {
            if (part.Count > 0 && letters + sentence.Text.Length > terms.LettersAtOnce)
            {
                yield return part;
                (part, letters) = ([], 0);
            }
            part.Add(sentence);
            letters += sentence.Text.Length;
        }
        if (part.Count > 0)
            yield return part;
    }

    private decimal? CostOf(ModelReport report) =>
        terms.PriceIn is null && terms.PriceOut is null
            ? null
            : (report.TokensIn * (terms.PriceIn ?? 0) + report.TokensOut * (terms.PriceOut ?? 0)) / 1_000_000;

    private static bool IsSame(ProposedFact known, ProposedFact fact) =>
        (known.Relation, known.Subject, known.Object, known.Value, known.Stance)
        == (fact.Relation, fact.Subject, fact.Object, fact.Value, fact.Stance);

    private static string Short(Exception error)
    {
        var text = error is OperationCanceledException ? "it took too long" : error.Message.ReplaceLineEndings(" ");
        return text.Length <= 200 ? text : text[..200];
    }
}
