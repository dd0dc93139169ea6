using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

public sealed class DraftTests
{
    [Fact]
    public void Reading_ends_when_nobody_waits_for_it()
    {
        var article = ManuscriptReader.ReadText("Ann Petrova leads Acme Holding.", new ManuscriptTerms());
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() => Drafts.Extractor.Extract(article, new NameIndex(), gone.Token));
    }

    private static readonly Entity _ann = Drafts.Named("ann-petrova", "Person", "Ann Petrova");
    private static readonly Entity _bob = Drafts.Named("bob-smith", "Person", "Bob Smith");
    private static readonly Entity _acme = Drafts.Named("acme", "Company", "Acme Holding");

    [Theory]
    [InlineData("Ann Petrova founded Acme Holding in 2010.", "ann-petrova founded acme")]
    [InlineData("Acme Holding was founded by Ann Petrova.", "ann-petrova founded acme")]
    [InlineData("Ann Petrova's husband, Bob Smith, stayed at home.", "ann-petrova spouseOf bob-smith")]
    [InlineData("Ann Petrova and Bob Smith founded Acme Holding.", "bob-smith founded acme")]
    [InlineData("Ann Petrova, 45, spoke to reporters in the morning.", "ann-petrova age 45")]
    [InlineData("Bob Smith works for Acme Holding in the capital.", "bob-smith worksFor acme")]
    public void A_rule_proposes_what_the_words_say(string text, string fact) =>
        Assert.Contains(fact, Drafts.Of(text, _ann, _bob, _acme).Facts());

    [Theory]
    [InlineData("Ann Petrova has never founded Acme Holding.", "Denied")]
    [InlineData("Ann Petrova allegedly founded Acme Holding.", "Alleged")]
    [InlineData("Ann Petrova plans to found and has set up Acme Holding.", "Planned")]
    [InlineData("Ann Petrova may have founded Acme Holding.", "Possible")]
    public void Cues_in_the_words_become_the_stance(string text, string stance) =>
        Assert.Contains($"ann-petrova founded acme {stance}", Drafts.Of(text, _ann, _acme).Facts());

    [Theory]
    [InlineData("Ann Petrova met a friend of Bob Smith, who founded Acme Holding.", "ann-petrova founded acme")]
    [InlineData("Ann Petrova said that Bob Smith founded Acme Holding.", "ann-petrova founded acme")]
    [InlineData("Ann Petrova spoke; Bob Smith founded Acme Holding.", "ann-petrova founded acme")]
    public void Facts_across_clauses_are_not_proposed(string text, string fact) =>
        Assert.DoesNotContain(fact, Drafts.Of(text, _ann, _bob, _acme).Facts());

    [Theory]
    [InlineData("Анна Петрова основала «Акме Холдинг» в 2010 году.", "ann-petrova founded acme")]
    [InlineData("Анна Петрова не основала «Акме Холдинг».", "ann-petrova founded acme Denied")]
    [InlineData("Анна Петрова якобы владеет холдингом «Акме Холдинг».", "ann-petrova owns acme Alleged")]
    [InlineData("Анна Петрова намерена купить дом, а Боб Смит, 45 лет, остался дома.", "bob-smith age 45")]
    [InlineData("Дом достался журналистке Анне Петровой по наследству.", "ann-petrova occupation журналистка")]
    public void Russian_rules_see_words_in_their_cases(string text, string fact) =>
        Assert.Contains(
            fact,
            Drafts
                .Of(
                    text,
                    Drafts.Named("ann-petrova", "Person", "Анна Петрова"),
                    Drafts.Named("bob-smith", "Person", "Боб Смит"),
                    Drafts.Named("acme", "Company", "Акме Холдинг")
                )
                .Facts()
        );

    [Theory]
    [InlineData("The leader of Acme Holding praised Bob Smith.", "acme welcomed bob-smith")]
    [InlineData("Ann Petrova left Acme Holding and joined Borsk Group.", "acme memberOf borsk-group")]
    [InlineData("Ann Petrova will meet Bob Smith, the leader of Acme Holding.", "bob-smith leads acme Planned")]
    public void Whose_somebody_is_or_does_is_not_mixed_up(string text, string fact) =>
        Assert.DoesNotContain(fact, Drafts.Of(text, _ann, _bob, _acme).Facts());

    [Theory]
    [InlineData("Суд оправдал журналиста Антона Вереснева в пятницу.", "Антон Вереснев")]
    [InlineData("Об этом рассказали Марии Зиминой в пятницу.", "Мария Зимина")]
    [InlineData("Письмо передали Павлу Добровольскому в пятницу.", "Павел Добровольский")]
    [InlineData("Ольга Рыжова уехала в пятницу.", "Ольга Рыжова")]
    public void A_new_person_is_called_in_the_nominative(string text, string name) =>
        Assert.Equal(name, Assert.Single(Drafts.Of(text).Entities, entity => entity.Kind == "Person").Name);

    [Fact]
    public void A_weekday_is_the_last_one_before_publication_and_marked()
    {
        var draft = Drafts.Of("Bob Smith was arrested on Saturday.", "2025-12-15", _bob);

        var date = Assert.Single(draft.Facts, fact => fact.Relation == "date");
        Assert.Equal("2025-12-13", date.Value);
        Assert.True(date.At!.IsRelative);
    }

    [Fact]
    public void A_name_of_two_entities_is_ambiguous_and_never_guessed()
    {
        var draft = Drafts.Of("Bob Smith was arrested.", _bob, Drafts.Named("bob-smith-2", "Person", "Bob Smith"));

        var entity = Assert.Single(draft.Entities, entity => entity.Kind == "Person");
        Assert.Equal(EntityMatch.Ambiguous, entity.Match);
        Assert.Equal(2, entity.Candidates.Count);
    }

    [Fact]
    public void A_short_name_counts_in_its_own_case_only()
    {
        var us = Drafts.Named("the-us", "Country", "US");

        Assert.Contains(Drafts.Of("They met in the US today.", us).Entities, entity => entity.Key == "the-us");
        Assert.DoesNotContain(Drafts.Of("They told us nothing.", us).Entities, entity => entity.Key == "the-us");
    }

    [Fact]
    public void A_surname_in_the_headline_is_whom_the_text_names_later()
    {
        var draft = Drafts.Of("Petrova founds a company\n\nAnn Petrova founded Acme Holding.", _ann, _acme);

        Assert.Equal("ann-petrova", draft.Sentences[0].Mentions[0].Entity.Key);
    }

    [Fact]
    public void The_same_text_gives_the_same_proposals()
    {
        const string Text = "Ann Petrova and Bob Smith founded Acme Holding. He was arrested in 2020.";

        Assert.Equal(Drafts.Of(Text, _ann, _bob, _acme).Facts(), Drafts.Of(Text, _ann, _bob, _acme).Facts());
    }

    [Fact]
    public void A_text_of_a_megabyte_is_read_to_the_end()
    {
        var text = string.Concat(Enumerable.Repeat("(Ann Petrova, and, of Bob Smith's, ", 30_000));

        Assert.NotEmpty(Drafts.Of(text, _ann, _bob).Sentences);
    }
}
