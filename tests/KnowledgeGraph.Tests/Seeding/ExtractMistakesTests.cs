using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

public sealed class ExtractMistakesTests
{
    private const string Text =
        """- { s: s1, t: "Ales and Maria founded Viasna, which has 10 halls and is closed." }""";

    private const string Entities = """
        - { key: ales, type: Person, name: Ales, match: { state: new } }
        - { key: maria, type: Person, name: Maria, match: { state: new } }
        - { key: viasna, type: Club, name: Viasna, match: { state: new } }
        - { key: day, type: Event, name: Day, match: { state: new } }
        """;

    [Fact]
    public void Every_mistake_is_said_at_once_with_its_place_and_what_would_be_right() =>
        Assert.Equal(
            """
            f:1:9: 'format' cannot be 'article-extract/2'; did you mean 'article-extract/1'?
            f:3:3: the source needs 'publisher'
            f:3:7: 'id' cannot be 'Wire 1'; write a slug of lower-case letters, digits and single hyphens, for instance ales-bialiatski
            f:4:8: 'url' cannot be 'javascript:alert(1)'; write an address that begins with http:// or https://
            f:5:10: 'title' is empty; write it or leave it out
            f:6:16: '13 December' is not a date; write 2020, 2020-08 or 2020-08-09, with ~ behind it when it is approximate
            f:7:13: 'language' cannot be 'English'; write a language tag, for instance en, be or be-tarask
            f:8:13: 'textKind' cannot be 'own_words'; did you mean 'own-words'?
            f:9:12: 'version' cannot be '0'; write a whole number of at least 1
            f:10:3: the source has no key 'pubisher'; did you mean 'publisher'?
            f:11:6: the run needs 'at'
            f:14:10: there are two sentences s1; number them anew
            f:15:10: 's' cannot be '2'; write s and a number: s1, s2 ...
            f:16:5: a sentence needs 't'
            f:16:14: a sentence has no key 'tt'; did you mean 't'?
            f:18:24: there is no kind 'Persn'; did you mean 'Person'?
            f:19:25: Agent is abstract; write one of Person, Club
            f:20:79: 'kind' cannot be 'nick'; write full or short or former or maiden or acronym or translation or transliteration or misspelling or weak
            f:20:100: the name 'V' stands here twice; leave one out
            f:21:12: 'viasna' is declared twice, first in line 20; put both into one
            f:21:71: 'wikidata' cannot be 'Viasna'; write a Wikidata item, for instance Q5
            f:22:12: 'key' cannot be 'Big'; write a slug of lower-case letters, digits and single hyphens, for instance ales-bialiatski
            f:22:35: 'name' must be a single value
            f:22:68: sentence s1 does not say 'Minsk'
            f:24:33: there is no relation or property 'found'; did you mean 'founded'?
            f:25:50: no entity 'viasnaa' is declared in this file; did you mean 'viasna'?
            f:25:76: there is no sentence s9; did you mean 's1'?
            f:26:5: a fact needs 'object'
            f:26:54: a fact needs evidence; quote the words it stands on
            f:27:48: size cannot be 'big'; write a number with a point, for instance 12.5
            f:27:81: sentence s1 does not say 'Ales found Viasna'; it says 'Ales founded Viasna'
            f:28:50: motto is a property; write 'value' instead of 'object'
            f:28:68: 'confidence' cannot be '2'; write a number from 0 to 1
            f:28:83: 'Viasna' is too short to stand on; quote at least two words
            f:29:51: founded leads to an entity; write 'object' instead of 'value'
            f:29:64: 'modality' cannot be 'plan'; did you mean 'planned'?
            f:29:121: the words begin at 5; correct 'start' or leave it out
            f:29:129: the words end at 19; correct 'end' or leave it out
            f:29:145: the words stand in sentence s1 no more than 1 time(s)
            f:30:5: a fact must be a mapping (key: value)
            f:32:15: 'x' is no fact; write its id in the graph (f and 25 letters and digits), or the 'id' of a fact of this file
            f:32:26: 'reason' cannot be 'whim'; write source-corrected or source-retracted or extraction-error or identity-error or superseded
            f:32:36: '2020-13-01' is not a date; write 2020, 2020-08 or 2020-08-09, with ~ behind it when it is approximate
            """,
            SmallWorld.MistakesOf(
                """
                format: article-extract/2
                source:
                  id: Wire 1
                  url: javascript:alert(1)
                  title: ""
                  publishedAt: 13 December
                  language: English
                  textKind: own_words
                  version: 0
                  pubisher: Wire
                run: { agent: rules }
                text:
                  - { s: s1, t: "Ales founded Viasna." }
                  - { s: s1, t: "Again." }
                  - { s: 2, t: "Bad number." }
                  - { s: s3, tt: "No text." }
                entities:
                  - { key: ales, type: Persn, name: Ales }
                  - { key: maria, type: Agent, name: Maria }
                  - { key: viasna, type: Club, name: Viasna, aliases: [ { name: Viasna, kind: nick }, { name: V }, { name: V } ] }
                  - { key: viasna, type: Club, name: Viasna, identifiers: { wikidata: Viasna } }
                  - { key: Big, type: Club, name: [x], mentions: [ { s: s1, exact: Minsk } ] }
                facts:
                  - { subject: ales, predicate: found, object: viasna, evidence: [ { s: s1, exact: Ales founded } ] }
                  - { subject: ales, predicate: founded, object: viasnaa, evidence: [ { s: s9, exact: Ales founded } ] }
                  - { subject: viasna, predicate: founded, evidence: [] }
                  - { subject: viasna, predicate: size, value: big, evidence: [ { s: s1, exact: Ales found Viasna } ] }
                  - { subject: viasna, predicate: motto, object: ales, confidence: 2, evidence: [ { s: s1, exact: Viasna } ] }
                  - { subject: viasna, predicate: founded, value: 3, modality: plan, evidence: [ { s: s1, exact: founded Viasna, start: 1, end: 99, occurrence: 2 } ] }
                  - just text
                retractions:
                  - { target: x, reason: whim, at: 2020-13-01 }
                """
            )
        );

    [Theory]
    [InlineData(
        "subject: viasna, predicate: memberOf, object: ales",
        "memberOf goes from Person to Club, not from Club ('viasna') to Person ('ales'); swap subject and object"
    )]
    [InlineData(
        "subject: ales, predicate: partOf, object: viasna",
        "partOf goes from Event to Event, not from Person ('ales') to Club ('viasna'); between these two fits "
            + "founded, memberOf, follows, leads"
    )]
    [InlineData("subject: ales, predicate: siblingOf, object: ales", "siblingOf cannot lead from 'ales' to itself")]
    [InlineData(
        "subject: ales, predicate: memberOf, object: viasna, time: { at: 2020 }",
        "memberOf lasts; write 'from', 'to' or both"
    )]
    [InlineData(
        "subject: ales, predicate: founded, object: viasna, time: { from: 2020 }",
        "founded happens at once; write 'at'"
    )]
    [InlineData(
        "subject: ales, predicate: siblingOf, object: maria, time: { from: 2020 }",
        "siblingOf has no dates; leave 'time' out"
    )]
    [InlineData(
        "subject: ales, predicate: memberOf, object: viasna, time: { from: 2021, to: 2020 }",
        "'to' (2020) is before 'from' (2021)"
    )]
    [InlineData(
        "subject: ales, predicate: memberOf, object: viasna, modality: denied, polarity: negated",
        "'polarity: negated' goes with 'modality: actual' only; a denial is negated already; remove 'polarity'"
    )]
    [InlineData(
        "subject: ales, predicate: memberOf, object: viasna, modality: planned, polarity: negated",
        "'polarity: negated' goes with 'modality: actual' only; say what is meant: 'modality: denied', or "
            + "leave 'polarity' out"
    )]
    [InlineData(
        "subject: ales, predicate: motto, value: x",
        "motto is a property of Club; 'ales' is a Person, which has birthDate"
    )]
    [InlineData(
        "subject: viasna, predicate: motto, object: ales",
        "motto is a property; write 'value' instead of 'object'"
    )]
    [InlineData(
        "subject: viasna, predicate: founded, value: ales",
        "founded leads to an entity; write 'object' instead of 'value'"
    )]
    [InlineData(
        "subject: day, predicate: count, value: 1,227",
        "count cannot be '1,227'; write a whole number in digits alone, up to 2147483647, for instance 1227"
    )]
    [InlineData(
        "subject: day, predicate: count, value: 2147483648",
        "count cannot be '2147483648'; write a whole number in digits alone, up to 2147483647, for instance 1227"
    )]
    [InlineData(
        "subject: day, predicate: count, value: { type: string, v: 12 }",
        "count is a whole number in digits alone, up to 2147483647, for instance 1227, not string; write integer or "
            + "quantity, or the value alone"
    )]
    [InlineData(
        "subject: viasna, predicate: size, value: NaN",
        "size cannot be 'NaN'; write a number with a point, for instance 12.5"
    )]
    [InlineData(
        "subject: viasna, predicate: size, value: 1e999",
        "size cannot be '1e999'; write a number with a point, for instance 12.5"
    )]
    [InlineData("subject: viasna, predicate: closed, value: yes", "closed cannot be 'yes'; write true or false")]
    [InlineData(
        "subject: viasna, predicate: site, value: 'javascript:alert(1)'",
        "site cannot be 'javascript:alert(1)'; write an address that begins with http:// or https://"
    )]
    [InlineData(
        "subject: ales, predicate: birthDate, value: 1996-02-30",
        "birthDate cannot be '1996-02-30'; write a date: 2020, 2020-08 or 2020-08-09"
    )]
    [InlineData("subject: day, predicate: mood, value: gladd", "mood cannot be 'gladd'; did you mean 'glad'?")]
    [InlineData(
        "subject: ales, predicate: founded, object: minsk",
        "no entity 'minsk' is declared in this file; declare it under 'entities'"
    )]
    public void A_fact_that_cannot_be_is_refused(string fact, string expected) =>
        Assert.Equal(
            expected,
            MessageOf(
                SmallWorld.File(
                    Text,
                    Entities,
                    $$"""- { {{Quoted(fact)}}, evidence: [ { s: s1, exact: Ales and Maria } ] }"""
                )
            )
        );

    [Theory]
    [InlineData(
        "exact: Ales founded Viasna",
        "sentence s1 does not say 'Ales founded Viasna'; it says 'Maria founded Viasna'"
    )]
    [InlineData("exact: Berlin wall", "sentence s1 does not say 'Berlin wall'")]
    [InlineData("exact: Viasna", "'Viasna' is too short to stand on; quote at least two words")]
    [InlineData("exact: founded Viasna, start: 3", "the words begin at 15; correct 'start' or leave it out")]
    [InlineData("exact: founded Viasna, end: 3", "the words end at 29; correct 'end' or leave it out")]
    [InlineData("exact: founded Viasna, occurrence: 2", "the words stand in sentence s1 no more than 1 time(s)")]
    public void Words_that_the_sentence_does_not_say_are_no_evidence(string span, string expected) =>
        Assert.Equal(
            expected,
            MessageOf(
                SmallWorld.File(
                    Text,
                    Entities,
                    $$"""- { subject: ales, predicate: founded, object: viasna, evidence: [ { s: s1, {{span}} } ] }"""
                )
            )
        );

    [Fact]
    public void A_fact_told_twice_in_one_file_is_refused_with_both_places() =>
        Assert.Equal(
            "f:11:5: this fact stands here twice, first in line 10; put their evidence together under one",
            SmallWorld.MistakesOf(
                SmallWorld.File(
                    Text,
                    Entities.Replace("- { key: day, type: Event, name: Day, match: { state: new } }", "").TrimEnd(),
                    """
                    - { subject: ales, predicate: siblingOf, object: maria, evidence: [ { s: s1, exact: Ales and Maria } ] }
                    - { subject: maria, predicate: siblingOf, object: ales, evidence: [ { s: s1, exact: and Maria } ] }
                    """
                )
            )
        );

    [Fact]
    public void An_entity_that_no_fact_speaks_of_is_refused() =>
        Assert.Equal(
            "f:6:12: no fact speaks of 'ales'; remove it, or keep it with 'match: { state: new }'",
            SmallWorld.MistakesOf(SmallWorld.File(Text, "- { key: ales, type: Person, name: Ales }", "[]"))
        );

    [Theory]
    [InlineData(123, 9, 114, "")]
    [InlineData(
        124,
        9,
        114,
        "f:14:46: count of 'day' is 124, but its parts ('noon': 9, 'evening': 114) add up to 123; correct the "
            + "one that is wrong"
    )]
    [InlineData(
        123,
        90,
        114,
        "f:14:46: count of 'day' is 123, but its parts ('noon': 90, 'evening': 114) add up to 204; correct the "
            + "one that is wrong"
    )]
    public void Parts_must_add_up_to_their_whole(int whole, int noon, int evening, string expected) =>
        Assert.Equal(expected, SmallWorld.MistakesOf(Released(whole, noon, evening)));

    [Fact]
    public void Parts_may_be_less_than_the_whole_while_one_has_no_number()
    {
        var more = Released(200, 9, 114)
            .Replace(
                "facts:",
                "  - { key: night, type: Event, name: Night }\nfacts:\n  - { subject: night, predicate: "
                    + "partOf, object: day, evidence: [ { s: s1, exact: Ales and Maria } ] }"
            );

        Assert.Equal("", SmallWorld.MistakesOf(more));
        Assert.NotEqual("", SmallWorld.MistakesOf(more.Replace("value: 200", "value: 100")));
    }

    private static string Released(int whole, int noon, int evening) =>
        SmallWorld.File(
            Text,
            """
            - { key: day, type: Event, name: Day }
            - { key: noon, type: Event, name: Noon }
            - { key: evening, type: Event, name: Evening }
            """,
            $$"""
            - { subject: noon, predicate: partOf, object: day, evidence: [ { s: s1, exact: Ales and Maria } ] }
            - { subject: evening, predicate: partOf, object: day, evidence: [ { s: s1, exact: Ales and Maria } ] }
            - { subject: noon, predicate: count, value: {{noon}}, evidence: [ { s: s1, exact: Ales and Maria } ] }
            - { subject: evening, predicate: count, value: {{evening}}, evidence: [ { s: s1, exact: Ales and Maria } ] }
            - { subject: day, predicate: count, value: {{whole}}, evidence: [ { s: s1, exact: Ales and Maria } ] }
            """
        );

    /// <summary>In a flow mapping a comma ends a value; in these tests one does not.</summary>
    private static string Quoted(string fact) => fact.Replace("1,227", "'1,227'");

    private static string MessageOf(string extract) =>
        Assert
            .Throws<InputException>(() => ExtractReader.ReadText(SmallWorld.Ontology, "f", extract))
            .Errors.Single()
            .Message;
}
