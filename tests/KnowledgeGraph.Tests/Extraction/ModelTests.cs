using System.Text.Json;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Modeling;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>What a model proposes passes the gate, whatever it says.</summary>
public sealed class ModelTests : IDisposable
{
    private const string Text =
        "Ann Petrova has not sold Acme Holding. Bob Smith may marry Ann Petrova in 2026. "
        + "Ann Petrova praised 123 workers of Acme Holding.";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Draft Draft() =>
        Drafts.Of(
            Text,
            Drafts.Named("ann-petrova", "Person", "Ann Petrova"),
            Drafts.Named("bob-smith", "Person", "Bob Smith"),
            Drafts.Named("acme", "Company", "Acme Holding")
        );

    private ModelProposer Proposer(ScriptedModel model) =>
        new(
            model,
            new ModelTerms
            {
                Model = "scripted",
                PriceIn = 2,
                PriceOut = 10,
            },
            Drafts.Ontology,
            Drafts.Rules,
            new ModelAnswers(_folder)
        );

    private static object Fact(
        string words,
        string relation,
        string subject,
        string? other,
        string stance = "asserted",
        int sentence = 3,
        string? value = null,
        string? date = null
    ) =>
        new
        {
            sentence,
            words,
            relation,
            subject,
            @object = other,
            value,
            stance,
            attributedTo = (string?)null,
            date,
        };

    private static string Answer(params object[] facts) => JsonSerializer.Serialize(new { facts });

    private async Task<Draft> AddAsync(string answer) =>
        await Proposer(new ScriptedModel(_ => answer)).AddAsync(Draft());

    [Fact]
    public async Task A_fact_on_its_exact_words_is_proposed()
    {
        var draft = await AddAsync(
            Answer(Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "ann-petrova", "acme"))
        );

        var fact = Assert.Single(draft.Facts, fact => fact.Origin == "model");
        Assert.Equal(("supports", "acme"), (fact.Relation, fact.Object!.Key));
        Assert.Equal((1, 1), (draft.Model!.Facts, draft.Model.Passed));
        Assert.Equal(0.003m, draft.Model.Cost);
    }

    [Fact]
    public async Task An_answer_in_a_fence_is_read() =>
        Assert.Equal(
            1,
            (
                await AddAsync(
                    "```json\n"
                        + Answer(
                            Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "ann-petrova", "acme")
                        )
                        + "\n```"
                )
            )
                .Model!
                .Passed
        );

    public static TheoryData<string, object> Lies =>
        new()
        {
            { "NotInText", Fact("Ann Petrova praised Acme Holding warmly", "supports", "ann-petrova", "acme") },
            {
                "NegatedOrHypothetical",
                Fact("Ann Petrova has not sold Acme Holding", "owns", "ann-petrova", "acme", sentence: 1)
            },
            {
                "NegatedOrHypothetical",
                Fact("Bob Smith may marry Ann Petrova in 2026", "spouseOf", "bob-smith", "ann-petrova", sentence: 2)
            },
            {
                "NegatedOrHypothetical",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "ann-petrova", "acme", "denied")
            },
            {
                "EndNotInWords",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "bob-smith", "acme")
            },
            {
                "NumberNotInWords",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "age", "ann-petrova", null, value: "124")
            },
            {
                "DateNotInWords",
                Fact(
                    "Ann Petrova praised 123 workers of Acme Holding",
                    "criticized",
                    "ann-petrova",
                    "acme",
                    date: "2021-07"
                )
            },
            {
                "DateNotInWords",
                Fact(
                    "Ann Petrova praised 123 workers of Acme Holding",
                    "criticized",
                    "ann-petrova",
                    "acme",
                    date: "last week"
                )
            },
            {
                "DoesNotFit",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "spouseOf", "ann-petrova", "acme")
            },
            { "DoesNotFit", Fact("Ann Petrova praised 123 workers of Acme Holding", "adores", "ann-petrova", "acme") },
            {
                "Malformed",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "somebody-new", "acme")
            },
            {
                "Malformed",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "ann-petrova", "acme", "certain")
            },
            {
                "Malformed",
                Fact("Ann Petrova praised 123 workers of Acme Holding", "supports", "ann-petrova", "acme", sentence: 99)
            },
            { "Malformed", new { } },
            { "Malformed", "a fact" },
            {
                "Malformed",
                new
                {
                    sentence = "3",
                    words = "Ann Petrova praised",
                    relation = "supports",
                    subject = "ann-petrova",
                }
            },
        };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task What_the_words_do_not_say_is_refused_and_reported(string why, object fact)
    {
        var draft = await AddAsync(Answer(fact));

        Assert.DoesNotContain(draft.Facts, fact => fact.Origin == "model");
        Assert.Equal(why, Assert.Single(draft.Model!.Refused).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("{}")]
    [InlineData("{\"facts\": 7}")]
    [InlineData("{\"facts\": [{ \"words\": \"\\ud800\" }]}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    public async Task An_answer_that_is_no_answer_leaves_what_the_rules_found(string answer)
    {
        var draft = await AddAsync(answer);

        Assert.Equal(Draft().Facts(), draft.Facts());
        Assert.Equal(1, draft.Model!.Refused["NotReadable"]);
    }

    [Fact]
    public async Task The_same_text_again_costs_nothing()
    {
        var model = new ScriptedModel(_ => Answer());
        await Proposer(model).AddAsync(Draft());
        var again = await Proposer(model).AddAsync(Draft());

        Assert.Equal(1, model.Asked);
        Assert.Equal((0, 1, 0L), (again.Model!.Asked, again.Model.Kept, again.Model.TokensIn));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_not_kept()
    {
        var model = new ScriptedModel(_ => "Sorry.");
        await Proposer(model).AddAsync(Draft());
        await Proposer(model).AddAsync(Draft());

        Assert.Equal(2, model.Asked);
    }

    [Fact]
    public async Task The_question_holds_the_known_entities_and_the_text_as_data()
    {
        var model = new ScriptedModel(_ => Answer());
        await Proposer(model).AddAsync(Draft());

        Assert.Contains("spouseOf: Person -> Person", model.LastTask);
        var question = JsonElement.Parse(model.LastQuestion!);
        Assert.Contains(question.GetProperty("entities").EnumerateArray(), entity =>
            entity.GetProperty("key").GetString() == "acme"
        );
        Assert.Equal(3, question.GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public async Task A_model_that_fails_is_reported_and_the_rules_stay()
    {
        var draft = await Proposer(new ScriptedModel(_ => throw new HttpRequestException("no route")))
            .AddAsync(Draft());

        Assert.Contains("no route", draft.Model!.Failure);
        Assert.Equal(Draft().Facts(), draft.Facts());
    }
}
