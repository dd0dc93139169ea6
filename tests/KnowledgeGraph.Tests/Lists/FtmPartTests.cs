using System.Reflection;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>FollowTheMoney in parts: changes of entities, and statements.</summary>
public sealed class FtmPartTests
{
    private const string Company = """{"id":"c1","schema":"Company","properties":{"name":["Alfa LLC"]}}""";
    private const string Person =
        """{"id":"p1","schema":"Person","properties":{"name":["Bee Gamma"],"alias":["B. Gamma"],"birthDate":["1960-05"]}}""";
    private const string Sanction =
        """{"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Delta"],"startDate":["2022"]}}""";

    [Fact]
    public async Task Changes_are_written_over_the_list_and_end_what_they_delete()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("x.json", $"{Company}\n{Person}\n{Owns("40")}\n{Sanction}\n"));

        var changes =
            $"{Op("MOD", Owns("60"))}\n{Op("DEL", "{\"id\":\"s1\"}")}\n{Op("ADD", Company.Replace("c1", "c2", StringComparison.Ordinal))}\n";
        var result = await world.ImportAsync(world.Write("x.entities.delta.json", changes));
        var again = await world.ImportAsync(world.Write("x.entities.delta.json", changes));

        Assert.Equal(("ftm-x", new ListCounts(1, 1, 1, 0)), (result.List, result.Counts));
        Assert.Equal(new ListCounts(0, 0, 0, 2), again.Counts);
        var owns = (await world.ExtractAsync("ftm-x-o1")).Facts.Single();
        Assert.Equal(
            ("owns", "ftm-p1", "ftm-c1", "60"),
            (owns.Relation, owns.Subject, owns.Object, owns.Qualifiers["percent"])
        );
        var ended = await world.ExtractAsync("ftm-x-s1");
        Assert.NotNull(ended.Article.Record!.Delisted);
        Assert.Contains(ended.Facts, fact => fact.Relation == "inForceUntil");
        Assert.Null((await world.ExtractAsync("ftm-x-p1")).Article.Record!.Delisted);
    }

    [Fact]
    public async Task Removals_of_what_has_ended_are_told_as_that()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("x.json", $"{Company}\n"));
        var changes = world.Write("x.entities.delta.json", $"{Op("DEL", "{\"id\":\"c1\"}")}\n");
        await world.ImportAsync(changes);

        var again = await world.ImportAsync(changes);

        Assert.Contains(
            "0 changes: each entry that the file removes has ended already",
            ImportText.Of(again, dryRun: false),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Change_reads_of_the_graph_only_what_it_leads_to()
    {
        await using var world = new ListWorld();
        var others = Enumerable.Range(0, 500).Select(i => Company.Replace("c1", $"d{i}", StringComparison.Ordinal));
        await world.ImportAsync(world.Write("x.json", $"{Company}\n{Person}\n{string.Join('\n', others)}\n"));
        var store = DispatchProxy.Create<IGraphStore, ReadCount>();
        ((ReadCount)(object)store).Store = await world.StoreAsync();

        var path = world.Write("x.entities.delta.json", $"{Op("ADD", Owns("60"))}\n");
        var result = await new ListImport(store, ListWorld.Ontology, ListWorld.Mappings).RunAsync(path, new());

        Assert.Equal((1, 0), (result.Counts.Added, result.Report.Notes.Count));
        Assert.InRange(((ReadCount)(object)store).Extracts, 0, 20);
    }

    [Fact]
    public async Task Entry_that_is_deleted_and_given_again_stays()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("x.json", $"{Company}\n"));
        var changes = $"{Op("DEL", "{\"id\":\"c1\"}")}\n{Op("ADD", Company)}\n";

        await world.ImportAsync(world.Write("x.entities.delta.json", changes));

        Assert.Null((await world.ExtractAsync("ftm-x-c1")).Article.Record!.Delisted);
    }

    [Fact]
    public async Task Operation_that_is_no_word_is_taken_for_a_change()
    {
        await using var world = new ListWorld();
        await world.ImportAsync(world.Write("x.json", $"{Company}\n"));
        var odd = Op("DEL", Company).Replace("\"DEL\"", "5", StringComparison.Ordinal);

        var result = await world.ImportAsync(world.Write("x.entities.delta.json", $"{Op("ADD", Person)}\n{odd}\n"));

        Assert.Equal(new ListCounts(1, 0, 0, 1), result.Counts);
    }

    [Fact]
    public async Task Statements_give_the_entities_that_they_are_of()
    {
        const string Head = "canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,external,id\n";
        await using var world = new ListWorld();
        var rows =
            "p1,a1,id,entity,Person,a1,d,,f,1\np1,a1,name,name,Person,Bee Gamma,d,,f,2\np1,a2,name,name,LegalEntity,Bee Gamma,e,,f,3\n"
            + "p1,a2,name,name,LegalEntity,Bee Gamma,g,,f,3\np1,a2,country,country,LegalEntity,de,e,,f,3\np1,a2,email,email,LegalEntity,b@example.org,e,,f,3\n"
            + "p1,a1,alias,name,Person,\"Gamma, B.\",d,,f,4\np1,a1,birthDate,date,Person,1960-05,d,,f,5\np1,x,alias,name,Person,No One,z,,t,6\n"
            + "o1,o1,owner,entity,Ownership,p1,d,,f,7\no1,o1,asset,entity,Ownership,c1,d,,f,8\nc1,c1,name,name,Company,Alfa LLC,d,,f,9\n";
        var lines = rows.Replace("\"Gamma, B.\"", "Gamma; B.", StringComparison.Ordinal)
            .TrimEnd()
            .Split('\n')
            .Select(AsJson);

        foreach (
            var (path, comma) in new[]
            {
                (world.Write("csv.csv", Head + rows), ","),
                (world.Write("lines.json", string.Join('\n', lines)), ";"),
            }
        )
        {
            var result = await world.ImportAsync(path);
            var person = (await world.ExtractAsync($"{result.List}-p1")).Entities[0];
            var owns = (await world.ExtractAsync($"{result.List}-o1")).Facts.Single();

            Assert.Equal(3, result.Counts.Added);
            Assert.Equal(
                ["Primary Bee Gamma", $"Full Gamma{comma} B."],
                person.Names.Select(name => $"{name.Kind} {name.Value}")
            );
            Assert.Equal(
                ("Person", "owns", "ftm-p1", "ftm-c1"),
                (person.Kind, owns.Relation, owns.Subject, owns.Object)
            );
        }
    }

    private static string Owns(string percent) =>
        $$$"""{"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"],"percentage":["{{{percent}}}"]}}""";

    private static string Op(string operation, string entity) => $$"""{"op":"{{operation}}","entity":{{entity}}}""";

    private static string AsJson(string row)
    {
        var cells = row.Split(',');
        return $$"""{"canonical_id":"{{cells[0]}}","prop":"{{cells[2]}}","schema":"{{cells[4]}}","value":"{{cells[5]}}","external":{{(cells[8] == "t" ? "true" : "false")}}}""";
    }

    /// <summary>Passes every call on and counts the extracts that are asked for.</summary>
    public class ReadCount : DispatchProxy
    {
        public IGraphStore? Store { get; set; }

        public int Extracts { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IGraphStore.GetExtractsAsync))
                Extracts += ((IReadOnlyCollection<ArticleId>)args![0]!).Count;
            var answer = targetMethod.Invoke(Store, args);
            return answer is IAsyncEnumerable<ArticleExtract> all ? Counted(all) : answer;
        }

        private async IAsyncEnumerable<ArticleExtract> Counted(IAsyncEnumerable<ArticleExtract> all)
        {
            await foreach (var extract in all)
            {
                Extracts++;
                yield return extract;
            }
        }
    }
}
