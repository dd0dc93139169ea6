using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Questions to a graph of any size, with what they may cost.</summary>
internal static class Questions
{
    /// <summary>Questions of growing depth and width, each with the calls it may take whatever the size of the
    /// graph.</summary>
    public static TheoryData<string, string[]> All =>
        new()
        {
            { "{ people { nodes { id name names { value } } } }", ["FindEntitiesAsync"] },
            { "{ people { totalCount nodes { occupation birthDate } } }", ["FindEntitiesAsync"] },
            { "{ person(id: \"p0\") { name } other: person(id: \"p1\") { name } }", ["GetEntitiesAsync"] },
            { "{ person(id: \"p0\") { associates { nodes { name } } } }", ["GetEntitiesAsync", "GetFactsAsync"] },
            {
                "{ person(id: \"p0\") { associates { nodes { name associates { nodes { name } } } } } }",
                ["GetEntitiesAsync", "GetFactsAsync", "GetFactsAsync"]
            },
            {
                "{ person(id: \"p0\") { associates { nodes { associates { nodes { associates(first: 5) { nodes "
                    + "{ name } } } } } } } }",
                ["GetEntitiesAsync", "GetFactsAsync", "GetFactsAsync", "GetFactsAsync"]
            },
            {
                "{ person(id: \"p0\") { associates { nodes { name } } worksFor { nodes { name } } citizenships "
                    + "{ nodes { name } } facts { nodes { id } } } }",
                ["GetEntitiesAsync", "GetFactsAsync"]
            },
            {
                "{ people { nodes { associates { nodes { ... on Person { worksFor { nodes { name } } siblings "
                    + "{ nodes { name } } } } } worksFor { nodes { staff { nodes { name } } } } } } }",
                ["FindEntitiesAsync", "GetFactsAsync", "GetFactsAsync"]
            },
            {
                "{ person(id: \"p0\") { associates { edges { node { name } fact { evidence { quote article { "
                    + "title } } } } } } }",
                ["GetEntitiesAsync", "GetFactsAsync", "GetEvidenceAsync"]
            },
            {
                "{ person(id: \"p0\") { facts { nodes { subject { name } object { name } attributedTo { name } "
                    + "conflicts { id } } } } }",
                ["GetEntitiesAsync", "GetFactsAsync", "GetRivalsAsync"]
            },
            {
                "{ people { nodes { relationCounts { relation count } degree articles { nodes { title } } } } }",
                ["FindEntitiesAsync", "CountRelationsAsync", "GetArticlesOfAsync"]
            },
            {
                "{ people(where: { associates: { some: { node: { name: { startsWith: \"P\" } } } } }) { nodes "
                    + "{ name } } }",
                ["FindEntitiesAsync"]
            },
            {
                "{ entities(where: { id: { in: [\"p0\", \"p1\", \"p2\"] } }) { nodes { name "
                    + "... on Person { worksFor { nodes { name } } } } } }",
                ["FindEntitiesAsync", "GetDecisionsAsync", "GetFactsAsync"]
            },
            { "{ search(text: \"P1\") { edges { node { name } } } }", ["GetEntitiesAsync"] },
            {
                "{ articles { nodes { facts(first: 3) { totalCount nodes { relation } } "
                    + "entities(last: 2) { nodes { name } } } } }",
                ["FindArticlesAsync", "GetDecisionsAsync", "GetExtractsAsync", "GetFactsByIdAsync", "GetEntitiesAsync"]
            },
            { "{ stats { entities } }", ["GetSummaryAsync"] },
            { "{ articles { nodes { title } } }", ["FindArticlesAsync"] },
            { "{ node(id: \"p0\") { id } }", ["GetEntitiesAsync"] },
            {
                "{ facets { kinds { values { value count } } relations { values { value } } others { values { "
                    + "entity { name } count } } } }",
                ["CountFacetsAsync", "GetEntitiesAsync"]
            },
            {
                "{ people(orderBy: [{ by: associatesCount }, { by: birthDate }]) { nodes { associates(orderBy: "
                    + "[{ node: degree, direction: desc }, { by: date }], validAt: \"2020\", knownAt: 1) { nodes { "
                    + "id } } } } }",
                ["FindEntitiesAsync", "GetFactsAsync"]
            },
            {
                "{ people { nodes { degree workplaces: degree(relations: [worksFor], validAt: \"2020\") "
                    + "relationCounts(direction: in) { count } } } }",
                ["FindEntitiesAsync", "CountRelationsAsync"]
            },
            {
                "{ people { nodes { articles(first: 1) { totalCount } more: articles(last: 2) { nodes { id } } "
                    + "associates { nodes { degree known: degree(knownAt: 1) } } } } }",
                ["FindEntitiesAsync", "GetArticlesOfAsync", "GetFactsAsync", "CountRelationsAsync"]
            },
            {
                "{ timeline(ids: [\"p0\", \"p1\"]) { undated buckets { date count facts { id } } } }",
                ["CountByDateAsync", "GetDecisionsAsync"]
            },
            {
                "{ connections(ids: [\"p0\", \"p1\", \"p2\"]) { entities { id } facts { subject { id } object "
                    + "{ id } } } }",
                ["GetEntitiesAsync", "GetFactsAmongAsync"]
            },
        };

    /// <summary>People in a circle, each associated with the next, all at one company.</summary>
    public static ArticleExtract Circle(int people)
    {
        var builder = new ShippedExtract("circle").Entity("company", "Company");
        for (var i = 0; i < people; i++)
            builder.Entity($"p{i}", "Person");
        for (var i = 0; i < people; i++)
            builder.Fact("worksFor", $"p{i}", "company").Fact("associatedWith", $"p{i}", $"p{(i + 1) % people}");
        return builder.Build();
    }
}
