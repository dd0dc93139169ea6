using KnowledgeGraph.Editing;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>A graph is carried over to an ontology that calls things otherwise, on every store.</summary>
public abstract class MigrationContract
{
    private static readonly string _before = File.ReadAllText(SeedFiles.Ontology);

    /// <summary>A store that lasts over openings with different ontologies; the first time it is empty.</summary>
    protected abstract Task<IGraphStore> OpenAsync(Ontology ontology);

    [Fact]
    public async Task Renamed_kind_relation_and_property_carry_their_facts_and_decisions_over()
    {
        var old = OntologyReader.Read(SeedFiles.Ontology);
        string[] named;
        long sequence,
            unreviewed;
        string review;
        string[] known;
        await using (var store = await OpenAsync(old))
        {
            await SeedLoader.LoadAsync(store, old, [SeedFiles.Extracts]);
            await TellTwoTermsAsync(store, "imprisonedIn");
            await TellTwoTermsAsync(store, "worksFor");
            var facts = await FactsAsync(store, "imprisonedIn");
            review = facts.First(fact => fact.Start?.Year == 1911).Id;
            // The review is withdrawn with the former id: what was known is compared from before it.
            known = await KnownAsync(store, "imprisonedIn", unreviewed = (await store.GetSummaryAsync()).Sequence);
            var editor = new Editor(store, TimeProvider.System);
            await editor.RunAsync(new SetReview((FactId)review, ReviewState.Rejected, "wrong", "Anna"));
            named =
            [
                .. (await FactsAsync(store, "imprisonedIn")).Select(fact => $"{fact.Subject} {fact.Object}").Order(),
            ];
            sequence = (await store.GetSummaryAsync()).Sequence;
        }
        var ontology = OntologyReader.ReadText("ontology.yaml", Renamed());
        await using (var store = await OpenAsync(ontology))
            Assert.Equal(
                ["kind Person", "relation birthDate", "relation imprisonedIn"],
                OntologyFit.Misfits(await store.GetSummaryAsync(), ontology).Select(Misfit)
            );
        var renames = Renames.Of(ontology);
        var between = renames.Between(ontology, new HashSet<string>());
        await using (var store = await OpenAsync(between))
        {
            var dry = await Migration.RunAsync(store, between, renames, null, dryRun: true);
            Assert.Equal(sequence, (await store.GetSummaryAsync()).Sequence);
            var done = await Migration.RunAsync(store, between, renames, "anna", dryRun: false);
            Assert.Equal(dry with { Mistakes = done.Mistakes }, done);
            Assert.Empty(done.Mistakes);
        }
        await using (var store = await OpenAsync(ontology))
        {
            var summary = await store.GetSummaryAsync();
            Assert.Empty(OntologyFit.Misfits(summary, ontology));
            Assert.True(summary.Sequence > sequence);
            Assert.Equal(
                named,
                (await FactsAsync(store, "heldIn")).Select(fact => $"{fact.Subject} {fact.Object}").Order()
            );
            var person = (await store.GetEntitiesAsync(["ales-bialiatski"]))["ales-bialiatski"];
            Assert.Equal("Human", person.Kind);
            Assert.True(person.Properties.ContainsKey("bornOn"));
            var decisions = await store.GetDecisionsAsync();
            var reviewed = decisions.Extracts.Values.SelectMany(page => page.Reviews).Single();
            Assert.NotEqual(review, reviewed.FactId);
            Assert.Equal("heldIn", reviewed.Fact!.Relation);
            Assert.Equal(["1901", "1911"], await TermsAsync(store, "heldIn"));
            Assert.Equal(["1901", "1911"], await TermsAsync(store, "worksFor"));
            var ofReview = (await store.GetFactsByIdAsync([reviewed.FactId]))[reviewed.FactId];
            Assert.Equal(1911, ofReview.Start?.Year);
            // What was known before has the word of today, too.
            Assert.NotEmpty(known);
            Assert.Equal(known, await KnownAsync(store, "heldIn", unreviewed));
        }
        await using (var store = await OpenAsync(between))
            Assert.Empty(await KnownAsync(store, "imprisonedIn", unreviewed));
        await CheckAsync(ontology);
    }

    [Fact]
    public async Task Dropped_kind_takes_its_facts_along_and_leaves_the_rest()
    {
        var old = OntologyReader.Read(SeedFiles.Ontology);
        GraphSummary before;
        await using (var store = await OpenAsync(old))
        {
            await SeedLoader.LoadAsync(store, old, [SeedFiles.Extracts]);
            before = await store.GetSummaryAsync();
        }
        var renames = new Renames(
            new Dictionary<string, string>(),
            new Dictionary<string, string>(),
            new HashSet<string> { "Award", "birthDate" }
        );
        var ontology = new Ontology(
            [.. old.Kinds.Where(kind => kind.Name != "Award")],
            [.. old.Relations.Where(relation => relation.Name != "birthDate")]
        );
        IReadOnlySet<string> properties;
        await using (var store = await OpenAsync(ontology))
        {
            var summary = await store.GetSummaryAsync();
            Assert.Equal((before.Entities, before.Facts), (summary.Entities, summary.Facts));
            Assert.Equal(before.EntitiesByKind, summary.EntitiesByKind);
            Assert.Equal(before.FactsByRelation, summary.FactsByRelation);
            Assert.Equal(["kind Award", "relation birthDate"], OntologyFit.Misfits(summary, ontology).Select(Misfit));
            properties = await Migration.PropertiesAsync(store, renames.Dropped);
        }
        Assert.Equal(["birthDate"], properties);
        var between = renames.Between(ontology, properties);
        await using (var store = await OpenAsync(between))
        {
            Assert.NotEmpty(await KnownAsync(store, "birthDate", before.Sequence));
            Assert.Empty((await Migration.RunAsync(store, between, renames, null, dryRun: false)).Mistakes);
            Assert.Empty(await KnownAsync(store, "birthDate", before.Sequence));
        }
        await using (var store = await OpenAsync(ontology))
        {
            var after = await store.GetSummaryAsync();
            var awards = before.EntitiesByKind.Single(one => one.Key == "Award").Value;
            Assert.Equal(before.Entities - awards, after.Entities);
            Assert.DoesNotContain(after.FactsByRelation, one => one.Key == "birthDate");
            Assert.Equal(before.Articles, after.Articles);
        }
        await CheckAsync(ontology);
    }

    [Theory]
    [InlineData("heldIn")]
    [InlineData(null)]
    public async Task What_only_was_known_is_left_out_until_it_is_carried_over(string? now)
    {
        const string former = "imprisonedIn";
        var old = OntologyReader.Read(SeedFiles.Ontology);
        var told = new ExtractBuilder("told")
            .Entity("ales", "Person")
            .Entity("viasna", "Company")
            .Entity("jail", "Facility")
            .Fact("worksFor", "ales", "viasna");
        string[] known;
        string gone;
        await using (var store = await OpenAsync(old))
        {
            var untold = told.Build();
            await store.WriteAsync(new GraphWrite([told.Fact(former, "ales", "jail")]));
            await store.WriteAsync(new GraphWrite([untold]));
            known = await KnownAsync(store, former, 1);
            gone = (await AllKnownAsync(store)).Single(fact => fact.Relation == former).Id;
        }
        Assert.Single(known);
        var ontology = new Ontology(
            old.Kinds,
            [
                .. old.Relations.Where(relation => relation.Name != former),
                .. now is null ? [] : new[] { old.Relation(former) with { Name = now, RenamedFrom = [former] } },
            ]
        );
        await using (var store = await OpenAsync(ontology))
        {
            var summary = await store.GetSummaryAsync();
            Assert.Empty(OntologyFit.Misfits(summary, ontology));
            Assert.Equal(
                [$"relation {former}"],
                OntologyFit.Misfits(summary, ontology, await store.CountUncountedAsync()).Select(Misfit)
            );
            Assert.Equal(["worksFor"], (await AllKnownAsync(store)).Select(fact => fact.Relation));
            Assert.Empty(await store.GetFactsByIdAsync([(FactId)gone]));
        }
        var renames = Renames.Of(ontology) with { Dropped = new[] { former }.Where(_ => now is null).ToHashSet() };
        var between = renames.Between(ontology, new HashSet<string>());
        await using (var store = await OpenAsync(between))
        {
            Assert.Equal(0, (await Migration.RunAsync(store, between, renames, null, dryRun: false)).Articles);
            Assert.Empty(await KnownAsync(store, former, 1));
        }
        await using (var store = await OpenAsync(ontology))
        {
            var uncounted = await store.CountUncountedAsync();
            Assert.Empty(OntologyFit.Misfits(await store.GetSummaryAsync(), ontology, uncounted));
            if (now is not null)
                Assert.Equal(known, await KnownAsync(store, now, 1));
        }
        await CheckAsync(ontology);
    }

    private static async Task<IReadOnlyList<Fact>> AllKnownAsync(IGraphStore store)
    {
        var filter = new FactFilter { KnownAt = 1 };
        return
        [
            .. (await store.FindFactsAsync(new FactQuery(filter, [], new PageRequest(10)))).Items.Select(one =>
                one.Item
            ),
        ];
    }

    /// <summary>The first article that tells such a relation tells it at two times.</summary>
    private static async Task TellTwoTermsAsync(IGraphStore store, string relation)
    {
        var extract = await store
            .ReadExtractsAsync()
            .FirstAsync(one => one.Facts.Any(fact => fact.Relation == relation));
        var fact = extract.Facts.First(one => one.Relation == relation);
        FactDraft Term(int year) =>
            fact with
            {
                Start = PartialDate.Parse($"{year}"),
                End = PartialDate.Parse($"{year + 1}"),
            };
        var others = extract.Facts.Where(one => one != fact);
        await store.WriteAsync(new GraphWrite([extract with { Facts = [.. others, Term(1901), Term(1911)] }]));
    }

    private static async Task<IEnumerable<string>> TermsAsync(IGraphStore store, string relation)
    {
        var extracts = await store.ReadExtractsAsync().ToListAsync();
        return extracts
            .SelectMany(one => one.Facts.Where(fact => fact.Relation == relation && fact.Start?.Year < 1950))
            .Select(fact => $"{fact.Start}")
            .Order();
    }

    private static string Misfit(string sentence) =>
        string.Join(' ', sentence.Split("of the ")[1].Split(' ', '(', '.', ';', ',').Take(2));

    private static string Renamed()
    {
        // What follows are schemas of others, which keep their names.
        var end = _before.IndexOf("\nfollowTheMoney:", StringComparison.Ordinal);
        return Renamed(_before[..end]) + _before[end..];
    }

    private static string Renamed(string ontology) =>
        ontology
            .Replace("  Person:", "  Human:\n    renamedFrom: [Person]", StringComparison.Ordinal)
            .Replace("of: [Person]", "of: [Human]", StringComparison.Ordinal)
            .Replace("from: [Person]", "from: [Human]", StringComparison.Ordinal)
            .Replace("to: [Person]", "to: [Human]", StringComparison.Ordinal)
            .Replace("[Person,", "[Human,", StringComparison.Ordinal)
            .Replace(", Person]", ", Human]", StringComparison.Ordinal)
            .Replace(", Person,", ", Human,", StringComparison.Ordinal)
            .Replace("  imprisonedIn: {", "  heldIn: { renamedFrom: [imprisonedIn],", StringComparison.Ordinal)
            .Replace("  birthDate: {", "  bornOn: { renamedFrom: [birthDate],", StringComparison.Ordinal)
            .Replace("[birthDate,", "[bornOn,", StringComparison.Ordinal)
            .Replace("born: birthDate", "born: bornOn", StringComparison.Ordinal);

    /// <summary>What else the store can tell of a graph that is right; it is closed.</summary>
    protected virtual Task CheckAsync(Ontology ontology) => Task.CompletedTask;

    /// <summary>What was known when the change of that number was the last.</summary>
    private static async Task<string[]> KnownAsync(IGraphStore store, string relation, long sequence)
    {
        var filter = new FactFilter { Relations = [relation], KnownAt = sequence };
        var page = await store.FindFactsAsync(new FactQuery(filter, [], new PageRequest(1000)));
        return
        [
            .. page
                .Items.Select(one => $"{one.Item.Subject} {one.Item.Object}{one.Item.Value} {one.Item.Start}")
                .Order(),
        ];
    }

    private static async Task<List<Fact>> FactsAsync(IGraphStore store, string relation)
    {
        var filter = new FactFilter { Relations = [relation] };
        var page = await store.FindFactsAsync(new FactQuery(filter, [], new PageRequest(1000)));
        return [.. page.Items.Select(item => item.Item).OrderBy(fact => fact.Id, StringComparer.Ordinal)];
    }
}
