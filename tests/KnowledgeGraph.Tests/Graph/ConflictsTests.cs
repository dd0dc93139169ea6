using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

public sealed class ConflictsTests
{
    [Theory]
    [InlineData(Stance.Asserted, Stance.Denied, true)]
    [InlineData(Stance.Denied, Stance.Asserted, true)]
    [InlineData(Stance.Denied, Stance.Denied, false)]
    [InlineData(Stance.Asserted, Stance.Alleged, false)]
    [InlineData(Stance.Denied, Stance.Alleged, false)]
    [InlineData(Stance.Denied, Stance.Planned, false)]
    [InlineData(Stance.Asserted, Stance.Possible, false)]
    public void Asserted_and_denied_fact_conflict(Stance one, Stance other, bool expected) =>
        Assert.Equal(expected, Conflict(Related("memberOf", "viasna", one), Related("memberOf", "viasna", other)));

    [Fact]
    public void A_claim_contradicts_a_denial_whoever_makes_them() =>
        Assert.True(
            Conflict(
                Related("memberOf", "viasna") with
                {
                    AttributedTo = "ales",
                },
                Related("memberOf", "viasna", Stance.Denied) with
                {
                    AttributedTo = "maria",
                }
            )
        );

    [Fact]
    public void A_denial_of_another_thing_or_another_time_is_no_conflict()
    {
        Assert.False(Conflict(Related("memberOf", "viasna"), Related("memberOf", "memorial", Stance.Denied)));
        Assert.False(
            Conflict(
                Related("memberOf", "viasna", end: "2019"),
                Related("memberOf", "viasna", Stance.Denied, start: "2020")
            )
        );
        Assert.True(
            Conflict(
                Related("memberOf", "viasna", end: "2020-05"),
                Related("memberOf", "viasna", Stance.Denied, start: "2020")
            )
        );
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("2019", "2021", "2020", null, true)]
    [InlineData("2019", "2020", "2020", "2021", false)]
    [InlineData("2019", "2020-03", "2020-02", null, true)]
    [InlineData(null, "2019", "2020", null, false)]
    public void A_functional_relation_has_one_object_at_a_time(
        string? start,
        string? end,
        string? otherStart,
        string? otherEnd,
        bool expected
    )
    {
        Assert.Equal(
            expected,
            Conflict(
                Related("leads", "viasna", start: start, end: end),
                Related("leads", "memorial", start: otherStart, end: otherEnd)
            )
        );
        Assert.Equal(
            expected,
            Conflict(
                Related("leads", "memorial", start: otherStart, end: otherEnd),
                Related("leads", "viasna", start: start, end: end)
            )
        );
    }

    [Fact]
    public void Other_relations_have_as_many_objects_as_are_told() =>
        Assert.False(Conflict(Related("memberOf", "viasna"), Related("memberOf", "memorial")));

    [Theory]
    [InlineData("birthDate", "1962", "1962-09-25", false)]
    [InlineData("birthDate", "1962-09", "1962-10", true)]
    [InlineData("birthDate", "1962", "1963", true)]
    [InlineData("count", "123", "124", true)]
    [InlineData("motto", "one", "two", false)]
    public void A_functional_property_has_one_value_dates_of_other_precision_apart(
        string property,
        string one,
        string other,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            Conflict(Valued(property, one), Valued(property, other) with { AttributedTo = "maria" })
        );

    [Theory]
    [InlineData(Stance.Alleged)]
    [InlineData(Stance.Planned)]
    [InlineData(Stance.Possible)]
    [InlineData(Stance.Denied)]
    public void Another_value_that_is_not_asserted_is_no_conflict(Stance stance) =>
        Assert.False(Conflict(Valued("count", "123"), Valued("count", "124") with { Stance = stance }));

    [Fact]
    public void A_retracted_fact_contradicts_nothing() =>
        Assert.False(
            Conflict(
                Valued("count", "123"),
                Valued("count", "124") with
                {
                    Retraction = new Retraction("superseded", PartialDate.Parse("2020"), null, null, null),
                }
            )
        );

    private static bool Conflict(Fact fact, Fact rival)
    {
        var found = Conflicts.Of(SmallWorld.Ontology, fact, [rival, fact]);
        Assert.DoesNotContain(fact, found);
        return found.Contains(rival);
    }

    private static Fact Related(
        string relation,
        string @object,
        Stance stance = Stance.Asserted,
        string? start = null,
        string? end = null
    ) =>
        Fact($"{relation} {@object} {stance} {start} {end}", relation, @object, null, stance) with
        {
            Start = Date(start),
            End = Date(end),
        };

    private static Fact Valued(string property, string value) =>
        Fact($"{property} {value}", property, null, value, Stance.Asserted);

    private static Fact Fact(string id, string relation, string? @object, string? value, Stance stance) =>
        new(
            (FactId)id,
            relation,
            "ales",
            @object,
            value,
            null,
            null,
            null,
            stance,
            null,
            1,
            new Dictionary<string, string>(),
            1,
            1,
            null
        );

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
